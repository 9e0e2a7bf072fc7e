#include "cli/giving.h"

#include "base/message.h"
#include "base/moment.h"
#include "cli/command.h"
#include "cli/typed.h"

static bool read_moment(const char *typed, int64_t *at, struct error *error)
{
    return (typed && moment_parse(text_from(typed), at)) || typed_moment(typed, at, error);
}

bool giving_read(struct session *session, const struct giving *giving, struct book_command *command,
                 struct error *error)
{
    const char *as = giving->as ? giving->as : getenv("ROVIEC_AS");
    *command = (struct book_command){.is_trial = giving->trial};
    return typed_words(session, as, &command->as, error) && typed_words(session, giving->key, &command->key, error) &&
           read_moment(giving->at, &command->at, error);
}

void giving_print_trial(struct buffer *to, const struct session *session, const struct book_command *command)
{
    if (!command->is_trial)
        return;
    buffer_add(to, text_from(message_translate(session->language, N_("This was a trial: nothing was kept."))));
    buffer_add_byte(to, '\n');
}
