#include "cli/asking.h"

#include "cli/command.h"
#include "cli/day.h"
#include "cli/typed.h"

bool asking_read(struct session *session, const struct asking *asking, struct as_of *as_of, struct error *error)
{
    *as_of = (struct as_of){0};
    return typed_actor(session, asking->as, &as_of->as, error) && day_read(asking->on, &as_of->on, error) &&
           day_read(asking->known, &as_of->known, error);
}
