#include "model/role.h"

#include <assert.h>

#include "base/message.h"

struct role_row {
    enum role role;
    struct text code;
    unsigned conflicts;
    const char *title;
};

#define HAS(name) (unsigned)ROLE_##name
static const struct role_row rows[] = {
#define ROLE(name, bit, code, conflicts, title) {ROLE_##name, TEXT_INIT(code), conflicts, title},
#include "model/roles.def"
#undef ROLE
};

static const struct role_row *row_of(enum role role)
{
    size_t row = 0;
    while (row < COUNT_OF(rows) && rows[row].role != role)
        row++;
    assert(row < COUNT_OF(rows));
    return &rows[row];
}

const char *role_code(enum role role)
{
    return row_of(role)->code.at;
}

const char *role_title(enum role role)
{
    return row_of(role)->title;
}

bool role_parse(struct text code, enum role *role)
{
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (!text_equal(rows[i].code, code))
            continue;
        *role = rows[i].role;
        return true;
    }
    return false;
}

bool roles_conflict(enum role one, enum role other)
{
    return (row_of(one)->conflicts & other) != 0;
}
