"""Prints the stub of the native half with its documentation, for editors that read stubs alone.

usage: stub.py STUB; needs the package. The signatures are those of STUB, which is typed by hand.
"""

import ast
import inspect
import sys
from pathlib import Path
from typing import Any

from motcua import _native


class Documented(ast.NodeTransformer):
    """Puts what documents an item at run time into its place in the stub."""

    def __init__(self) -> None:
        self.owner: Any = _native

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        self.owner = getattr(_native, node.name)
        self.generic_visit(node)
        node.body = [*documentation(self.owner), *without_documentation(node.body)]
        self.owner = _native
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        if not node.name.startswith("_"):
            documented = documentation(inspect.getattr_static(self.owner, node.name))
            node.body = documented or [ast.Expr(ast.Constant(...))]
        return node


def documentation(item: Any) -> list[ast.stmt]:
    # A static method has the documentation of `staticmethod` itself.
    text = inspect.cleandoc(getattr(item, "__func__", item).__doc__ or "")
    # The quotes that end several lines stand on a line of their own.
    return [ast.Expr(ast.Constant(f"{text}\n" if "\n" in text else text))] if text else []


def without_documentation(body: list[ast.stmt]) -> list[ast.stmt]:
    return [
        statement
        for statement in body
        if not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        or statement.value.value is ...
    ]


stub = ast.parse(Path(sys.argv[1]).read_text("utf-8"))
print(ast.unparse(ast.fix_missing_locations(Documented().visit(stub))))
