"""Risk: what may be traded.

Owns risk limits, decisions about orders, reservations under the limits, the state of trading and the kill switch.
Every order passes `ReserveOrder` here before Trading accepts it, and limits hold exactly under orders sent at once.
Never sends or cancels an order, never reads a venue, and never lets an order pass when it cannot tell.
"""
