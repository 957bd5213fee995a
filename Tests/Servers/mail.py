"""A mail server for tests: aiosmtpd on a free port of this computer.

Prints the port and the folder it writes to, then serves until its standard input ends. Each
message that it takes becomes a file there: the envelope's sender, its recipient, whether TLS was
on, who signed in and how the sender greeted, each on a line, then the message's bytes.

Arguments: what it does.
  plain                        takes everything
  starttls CERTIFICATE KEY     offers STARTTLS
  required CERTIFICATE KEY     wants STARTTLS first
  tls CERTIFICATE KEY          TLS from the first byte
  user CERTIFICATE KEY         STARTTLS, and only for registrator / hemlig å:@
  rcpt LINE | data LINE        answers that to a recipient, or to a message
  slow                         never greets
  greeting LINE                greets with that
  hangup                       hangs up in the middle of a message
"""

import asyncio
import pathlib
import ssl
import sys
import tempfile

from aiosmtpd.smtp import SMTP, AuthResult

kind, rest = sys.argv[1], sys.argv[2:]
folder = pathlib.Path(tempfile.mkdtemp(prefix="kansli-mail-"))
taken = 0


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if kind == "rcpt":
            return rest[0]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global taken
        if kind == "data":
            return rest[0]
        if kind == "hangup":
            server.transport.abort()
            return "250 OK"
        login = session.auth_data.login.decode() if session.auth_data else ""
        head = [envelope.mail_from, ",".join(envelope.rcpt_tos), str(bool(session.ssl)), login]
        head.append(session.host_name)
        part = folder / "part"
        part.write_bytes("\n".join(head).encode() + b"\n" + envelope.original_content)
        part.rename(folder / f"{taken}.eml")
        taken += 1
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    is_right = data.login == b"registrator" and data.password == "hemlig å:@".encode()
    return AuthResult(success=is_right, handled=False, auth_data=data)


class Slow(asyncio.Protocol):
    """Takes the connection and says nothing."""


class Unwelcoming(asyncio.Protocol):
    """Says one line and no more."""

    def connection_made(self, transport):
        transport.write(rest[0].encode() + b"\r\n")


def context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(rest[0], rest[1])
    return made


def protocol():
    if kind == "slow":
        return Slow()
    if kind == "greeting":
        return Unwelcoming()
    options = {}
    if kind in ("starttls", "required", "user"):
        options["tls_context"] = context()
        options["require_starttls"] = kind != "starttls"
    if kind == "user":
        options |= {"authenticator": authenticate, "auth_required": True}
    return SMTP(Handler(), hostname="mail.ekby.example", **options)


async def main():
    loop = asyncio.get_running_loop()
    tls = context() if kind == "tls" else None
    server = await loop.create_server(protocol, "127.0.0.1", 0, ssl=tls)
    print(server.sockets[0].getsockname()[1], folder, flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
