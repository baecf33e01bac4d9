# Printed from bindings/shape by bindings/python/print.sh: what is changed here is lost.
"""The modules of the rooms; each is loaded when it is first asked."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from motcua import account as account
    from motcua import common as common
    from motcua import dossier as dossier
    from motcua import guide as guide
    from motcua import identity as identity
    from motcua import law as law
    from motcua import migration as migration

__all__ = [
    "ROOMS",
    "account",
    "common",
    "dossier",
    "guide",
    "identity",
    "law",
    "migration",
]

ROOMS = (
    "account",
    "common",
    "dossier",
    "guide",
    "identity",
    "law",
    "migration",
)
