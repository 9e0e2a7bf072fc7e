/*
 * role.h: the roles that are granted to people; those of a head and of an officer follow from their positions.
 */
#ifndef MODEL_ROLE_H
#define MODEL_ROLE_H

#include "base/text.h"

enum role {
#define ROLE(name, bit, code, conflicts, title) ROLE_##name = (bit),
#include "model/roles.def"
#undef ROLE
};

const char *role_code(enum role role);  /* "clerk": stable, in JSON and in the ledger */
const char *role_title(enum role role); /* msgid */
MUST_USE bool role_parse(struct text code, enum role *role);

/* Whether one person cannot have both. */
bool roles_conflict(enum role one, enum role other);

#endif
