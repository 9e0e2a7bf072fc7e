#include "work/acting/asker_document.h"

#include "model/role.h"
#include "store/question/document.h"

static bool has_role(const struct mandate *mandate, struct text roles)
{
    for (struct text code; text_split(&roles, '\n', &code);) {
        enum role role;
        for (size_t i = 0; role_parse(code, &role) && i < mandate->role_count; i++)
            if (mandate->roles[i].role == role)
                return true;
    }
    return false;
}

/* A document that a unit may see is seen by what took its place. */
static bool may_see(struct asker *asker, const struct unit_lines *units, int64_t unit, bool *sees, struct error *error)
{
    for (*sees = false; unit != NO_NUMBER && !*sees;) {
        const struct unit_line *line = unit_lines_get(units, unit);
        if (!asker_may(asker, PERMISSION_DOCUMENT_SEE, unit, sees, error))
            return false;
        unit = line ? line->record.successor : NO_NUMBER;
    }
    return true;
}

bool asker_sees_document(struct asker *asker, const struct unit_lines *units, int64_t document, bool *sees,
                         struct error *error)
{
    struct document_viewers viewers;
    *sees = asker->person == NO_NUMBER;
    if (*sees)
        return true;
    if (!question_document_viewers(asker->reader, asker->arena, document, &viewers, error))
        return false;
    *sees = (viewers.units.count == 0 && text_is_empty(viewers.roles)) || has_role(&asker->mandate, viewers.roles);
    if (!*sees && !asker_may(asker, PERMISSION_DOCUMENT_SEE, NO_NUMBER, sees, error))
        return false;
    for (size_t i = 0; i < viewers.units.count && !*sees; i++)
        if (!may_see(asker, units, viewers.units.at[i], sees, error))
            return false;
    return true;
}
