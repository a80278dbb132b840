"""The wire side of Risk: one servicer per gRPC service, and the mapping between messages and the domain."""
