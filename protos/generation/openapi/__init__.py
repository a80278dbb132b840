"""OpenAPI 3.1 from the contract: paths from HTTP rules, schemas from messages, limits from validation rules."""
