"""AuthService: who may sign in, what they may do, and the log of who did what.

It owns users, sessions, API keys, settings, the signing keys of access tokens and the audit chain, in the schema
`auth`. It never stores a password, a refresh token or a setup token in a form that signs anybody in, never knows an
account's money, and is not asked on the path of a call: services verify tokens by themselves.
"""
