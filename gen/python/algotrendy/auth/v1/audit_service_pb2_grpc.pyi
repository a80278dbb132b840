"""Types of the gRPC services of algotrendy/auth/v1/audit_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.auth.v1 import audit_service_pb2

class AuditServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    RecordAuditEntry: aio.UnaryUnaryMultiCallable[audit_service_pb2.RecordAuditEntryRequest, audit_service_pb2.RecordAuditEntryResponse]
    ListAuditEntries: aio.UnaryUnaryMultiCallable[audit_service_pb2.ListAuditEntriesRequest, audit_service_pb2.ListAuditEntriesResponse]
    ReadAuditEntries: aio.UnaryStreamMultiCallable[audit_service_pb2.ReadAuditEntriesRequest, audit_service_pb2.ReadAuditEntriesResponse]
    VerifyAuditLog: aio.UnaryUnaryMultiCallable[audit_service_pb2.VerifyAuditLogRequest, audit_service_pb2.VerifyAuditLogResponse]
    ListSecurityAlerts: aio.UnaryUnaryMultiCallable[audit_service_pb2.ListSecurityAlertsRequest, audit_service_pb2.ListSecurityAlertsResponse]
    AcknowledgeSecurityAlert: aio.UnaryUnaryMultiCallable[audit_service_pb2.AcknowledgeSecurityAlertRequest, audit_service_pb2.AcknowledgeSecurityAlertResponse]
    WatchSecurityAlerts: aio.UnaryStreamMultiCallable[audit_service_pb2.WatchSecurityAlertsRequest, audit_service_pb2.WatchSecurityAlertsResponse]

class AuditServiceServicer:
    def RecordAuditEntry(self, request: audit_service_pb2.RecordAuditEntryRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[audit_service_pb2.RecordAuditEntryResponse]: ...
    def ListAuditEntries(self, request: audit_service_pb2.ListAuditEntriesRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[audit_service_pb2.ListAuditEntriesResponse]: ...
    def ReadAuditEntries(self, request: audit_service_pb2.ReadAuditEntriesRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[audit_service_pb2.ReadAuditEntriesResponse | bytes]: ...
    def VerifyAuditLog(self, request: audit_service_pb2.VerifyAuditLogRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[audit_service_pb2.VerifyAuditLogResponse]: ...
    def ListSecurityAlerts(self, request: audit_service_pb2.ListSecurityAlertsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[audit_service_pb2.ListSecurityAlertsResponse]: ...
    def AcknowledgeSecurityAlert(self, request: audit_service_pb2.AcknowledgeSecurityAlertRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[audit_service_pb2.AcknowledgeSecurityAlertResponse]: ...
    def WatchSecurityAlerts(self, request: audit_service_pb2.WatchSecurityAlertsRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[audit_service_pb2.WatchSecurityAlertsResponse | bytes]: ...

def add_AuditServiceServicer_to_server(servicer: AuditServiceServicer, server: aio.Server) -> None: ...
