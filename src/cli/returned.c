#include "cli/returned.h"

#include "cli/command.h"
#include "work/book/verify.h"

void returned_print(const struct session *session, struct buffer *to, const struct verify_report *answer)
{
    const struct text places[] = {text_print(session->arena, "%zu", answer->returned),
                                  text_from(answer->returned_list)};
    if (answer->returned == 0)
        return;
    message_fill(
        to,
        text_from(message_translate(session->language,
                                    N_("The words of {1} events that were erased are there again in this older state; "
                                       "erase them once more: “roviec erase {2} …”."))),
        places, COUNT_OF(places));
    buffer_add_byte(to, '\n');
}
