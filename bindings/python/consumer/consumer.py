"""What a program that uses the package looks like: a fee as a code, drawn, read back, and one refusal."""

import motcua

transfer = motcua.Transfer("970436", "0011012345678", amount=50_000, purpose="Le phi H34.15-240617-0001")
payload = transfer.payload()
print(payload)
print(motcua.encode_symbol(payload, motcua.Level.MEDIUM).svg().replace("\n", ""))
print(motcua.read_transfer(payload).account)
try:
    motcua.Transfer("970436", "0011-012-345678")
except motcua.MotcuaError as error:
    print(error.message(motcua.Language.VIETNAMESE))
