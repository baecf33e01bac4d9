"""The errors that functions raise."""

from motcua._enums import Language
from motcua._values import Finding


class MotcuaError(ValueError):
    """The finding that stopped a function: a stable code, the place, the message in Vietnamese and English.

    Its text is the English message with path and code, and never holds a value that was passed.

    >>> import motcua
    >>> try:
    ...     motcua.Transfer("970436", "0011-012-345678")
    ... except motcua.MotcuaError as error:
    ...     print(error.code, error.path, error.message("vi"), sep="; ")
    account-characters; account; số tài khoản chỉ được gồm chữ cái không dấu và chữ số
    """

    def __init__(self, finding: Finding) -> None:
        # What is given by position is kept by `ValueError.__new__`.
        if not self.args:
            super().__init__(finding)

    @property
    def finding(self) -> Finding:
        """What stopped the function."""
        finding: Finding = self.args[0]
        return finding

    @property
    def code(self) -> str:
        """The stable code in kebab-case."""
        return self.finding.code

    @property
    def path(self) -> str:
        """The data object, the argument by its name, or "" for the whole text."""
        return self.finding.path

    @property
    def span(self) -> tuple[int, int] | None:
        """The bytes of the text's UTF-8 that it is about, where they are known."""
        return self.finding.span

    def message(self, language: Language | str = Language.VIETNAMESE) -> str:
        """The message in a language, without code and path."""
        return self.finding.message(language)

    def __str__(self) -> str:
        return str(self.finding)


class MotcuaTypeError(MotcuaError, TypeError):
    """An argument is of another type than the one it takes."""
