#include "cli/document_run.h"

#include "cli/giving.h"
#include "cli/typed.h"

bool document_run_is_json(const struct document_run *run)
{
    return run->given->values[AS_JSON] != NULL;
}

bool document_run_number(const char *given, int64_t *number, struct error *error)
{
    return typed_number(given, N_("“{1}” is not the number of a document"), number, error);
}

void document_run_say(struct document_run *run, const char *sentence, int64_t number)
{
    struct text place = text_print(run->session->arena, "%lld", (long long)number);
    if (document_run_is_json(run))
        buffer_print(&run->output, "{\"document\":%lld}", (long long)number);
    else
        message_fill(&run->output, text_from(message_translate(run->session->language, sentence)), &place, 1);
    buffer_add_byte(&run->output, '\n');
    if (!document_run_is_json(run))
        giving_print_trial(&run->output, run->session, &run->command);
}

bool document_run_named(const struct document_run *run, int64_t *number, struct error *error)
{
    return run->given->rest_count == 2 ? document_run_number(run->given->rest[1], number, error)
                                       : error_set(error, ERROR_USAGE, N_("name one document"));
}
