"""Decisions and trading states on the wire."""

from __future__ import annotations

from decimal import Decimal

from algotrendy.risk.v1 import decision_pb2, limit_pb2, trading_state_pb2
from services.risk.domain.decision import Decision, Outcome, RuleResult
from services.risk.domain.figures import shortened
from services.risk.domain.trading_state import Engagement, EngagementState, KillSwitchPlan, TradingState, TradingStatus
from services.shared.runtime.wire import order_terms_to_wire, timestamp, word_from_wire, word_to_wire


def decision_to_wire(decision: Decision) -> decision_pb2.RiskDecision:
    return decision_pb2.RiskDecision(
        decision_id=decision.decision_id,
        account_id=decision.account_id,
        client_order_id=decision.client_order_id,
        strategy_id=decision.strategy_id,
        order=order_terms_to_wire(decision.terms),
        outcome=word_to_wire(decision_pb2.DecisionOutcome, "DECISION_OUTCOME", decision.outcome),
        reason=decision.reason,
        rules=[_rule(result) for result in decision.rules],
        largest_passing_quantity=_optional(decision.largest_passing_quantity),
        notional=_optional(decision.notional),
        trading_state=state_to_wire(decision.trading_state),
        account_sequence=decision.account_sequence,
        decision_time=timestamp(decision.decision_time),
    )


def outcome_from_wire(value: int) -> Outcome | None:
    """The outcome to filter by; None for UNSPECIFIED."""
    return word_from_wire(decision_pb2.DecisionOutcome, "DECISION_OUTCOME", value, Outcome) if value else None


def state_to_wire(state: TradingState) -> trading_state_pb2.TradingState:
    return word_to_wire(trading_state_pb2.TradingState, "TRADING_STATE", state)  # type: ignore[no-any-return]


def state_from_wire(value: int) -> TradingState:
    return word_from_wire(trading_state_pb2.TradingState, "TRADING_STATE", value, TradingState)


def status_to_wire(status: TradingStatus) -> trading_state_pb2.TradingStatus:
    return trading_state_pb2.TradingStatus(
        account_id=status.account_id,
        state=state_to_wire(status.state),
        epoch=status.epoch,
        reason=status.reason,
        cause=word_to_wire(trading_state_pb2.TradingStateCause, "TRADING_STATE_CAUSE", status.cause),
        changed_by=status.changed_by,
        changed_time=timestamp(status.changed_time) if status.changed_time else None,
    )


def plan_from_wire(message: trading_state_pb2.KillSwitchPlan) -> KillSwitchPlan:
    """What was explicitly asked for; the engagement answers what will be done."""
    return KillSwitchPlan(cancel_orders=message.cancel_orders, close_positions=message.close_positions)


def engagement_to_wire(engagement: Engagement, state: EngagementState) -> trading_state_pb2.KillSwitchEngagement:
    plan = engagement.plan
    return trading_state_pb2.KillSwitchEngagement(
        engagement_id=engagement.engagement_id,
        account_id=engagement.account_id,
        state=word_to_wire(trading_state_pb2.KillSwitchState, "KILL_SWITCH_STATE", state),
        plan=trading_state_pb2.KillSwitchPlan(cancel_orders=plan.cancel_orders, close_positions=plan.close_positions),
        reason=engagement.reason,
        engaged_by=engagement.engaged_by,
        engaged_time=timestamp(engagement.engaged_time),
        expire_time=timestamp(engagement.expire_time),
        orders_open=engagement.orders_open,
        positions_open=engagement.positions_open,
    )


def _rule(result: RuleResult) -> decision_pb2.RuleResult:
    return decision_pb2.RuleResult(
        rule=result.rule,
        limit_id=result.limit_id,
        kind=word_to_wire(limit_pb2.LimitKind, "LIMIT_KIND", result.kind) if result.kind else None,
        outcome=word_to_wire(decision_pb2.RuleOutcome, "RULE_OUTCOME", result.outcome),
        message=result.message,
        inputs=[decision_pb2.RuleInput(name=name, value=value) for name, value in result.inputs],
        largest_quantity=_optional(result.largest_quantity),
    )


def _optional(value: Decimal | None) -> str | None:
    return None if value is None else shortened(value)
