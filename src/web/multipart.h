/*
 * multipart.h: forms that carry a file (RFC 7578), as browsers and curl write them.
 *
 * Fields and files are borrowed from the body; the name of a file is in the arena.
 */
#ifndef WEB_MULTIPART_H
#define WEB_MULTIPART_H

#include "web/form.h"

/* `parameters` is what follows the type in Content-Type: "; boundary=…". ERROR_USAGE when the form is cut off or
 * broken, or brings more than FORM_FILES files. */
MUST_USE bool multipart_parse(struct arena *arena, struct text parameters, struct text body, struct form *form,
                              struct error *error);

#endif
