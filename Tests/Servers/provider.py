"""An identity provider for tests: oidc-provider-mock on a free port of this computer.

Prints the port, then serves until its standard input ends. Arguments: users as JSON.

The mock leaves the proof key (PKCE) unread; here Authlib, which it is built on, holds the client to
it, and to S256.
"""

import json
import os
import sys
import warnings

warnings.simplefilter("ignore")
os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"

import oidc_provider_mock  # noqa: E402
from authlib.oauth2.rfc7636 import CodeChallenge  # noqa: E402
from oidc_provider_mock import _app  # noqa: E402

challenges = {}


class ProofKey(CodeChallenge):
    SUPPORTED_CODE_CHALLENGE_METHOD = ["S256"]

    def get_authorization_code_challenge(self, authorization_code):
        return challenges[authorization_code.code][0]

    def get_authorization_code_challenge_method(self, authorization_code):
        return challenges[authorization_code.code][1]


class Code(_app.OpenIDCode):
    def __call__(self, grant):
        super().__call__(grant)
        ProofKey(required=True)(grant)


class Grant(_app.AuthorizationCodeGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = ["client_secret_basic", "client_secret_post", "none"]

    def save_authorization_code(self, code, request):
        data = request.payload.data
        challenges[code] = (data["code_challenge"], data["code_challenge_method"])
        return super().save_authorization_code(code, request)


_app.OpenIDCode = Code
_app.AuthorizationCodeGrant = Grant

users = [oidc_provider_mock.User(**json.loads(text)) for text in sys.argv[1:]]
with oidc_provider_mock.run_server_in_thread(user_claims=users) as server:
    print(server.server_port, flush=True)
    sys.stdin.read()
