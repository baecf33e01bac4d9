# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""The modules of the rooms; each is loaded when it is first asked."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from motcua import account as account
    from motcua import calendar as calendar
    from motcua import common as common
    from motcua import dossier as dossier
    from motcua import exchange as exchange
    from motcua import fees as fees
    from motcua import guide as guide
    from motcua import identity as identity
    from motcua import law as law
    from motcua import migration as migration
    from motcua import obligation as obligation
    from motcua import order as order
    from motcua import procedure as procedure
    from motcua import receipt as receipt
    from motcua import reconcile as reconcile
    from motcua import reference as reference
    from motcua import request as request
    from motcua import treasury as treasury

__all__ = [
    "ROOMS",
    "account",
    "calendar",
    "common",
    "dossier",
    "exchange",
    "fees",
    "guide",
    "identity",
    "law",
    "migration",
    "obligation",
    "order",
    "procedure",
    "receipt",
    "reconcile",
    "reference",
    "request",
    "treasury",
]

ROOMS = (
    "account",
    "calendar",
    "common",
    "dossier",
    "exchange",
    "fees",
    "guide",
    "identity",
    "law",
    "migration",
    "obligation",
    "order",
    "procedure",
    "receipt",
    "reconcile",
    "reference",
    "request",
    "treasury",
)
