#include "work/organisation/body_template.h"

#include "base/fold.h"
#include "base/message.h"
#include "base/moment.h"
#include "work/book/book_state.h"

struct organ_row {
    unsigned bodies;
    enum unit_branch branch;
    struct text code, above, name, head;
};

#define WARD BODY_WARD
#define COMMUNE BODY_COMMUNE
#define ZONE BODY_SPECIAL_ZONE
#define BASE (WARD | COMMUNE | ZONE)
#define PROVINCE BODY_PROVINCE
static const struct organ_row organs[] = {
#define ORGAN(bodies, branch, code, above, name, head)                                                                 \
    {bodies, BRANCH_##branch, TEXT_INIT(code), TEXT_INIT(above), TEXT_INIT(name), TEXT_INIT(head)},
#include "work/organisation/body-organs.def"
#undef ORGAN
};

struct layout {
    struct book *book;
    enum body body;
};

/* As it is written without marks, in small letters. */
static const struct {
    struct text word;
    enum body body;
} bodies[] = {
    {TEXT_INIT("phuong"), BODY_WARD},          {TEXT_INIT("xa"), BODY_COMMUNE},
    {TEXT_INIT("tinh"), BODY_PROVINCE},        {TEXT_INIT("dac khu"), BODY_SPECIAL_ZONE},
    {TEXT_INIT("dac-khu"), BODY_SPECIAL_ZONE},
};

bool body_parse(struct text word, enum body *body, struct error *error)
{
    char folded[16];
    struct text plain = {folded, fold_marks_to(word, folded, sizeof folded)};
    for (size_t i = 0; i < COUNT_OF(bodies); i++) {
        if (!text_equal(bodies[i].word, plain))
            continue;
        *body = bodies[i].body;
        return true;
    }
    return error_set_with(error, ERROR_USAGE,
                          N_("there is no template “{1}”; there are “phường”, “xã”, “đặc khu” and “tỉnh”"), word);
}

/* What is above stands before what is below it in the list. */
static bool establish(struct transaction *transaction, const struct organ_row *organ, struct event event, int64_t at,
                      struct error *error)
{
    int64_t above = NO_NUMBER;
    if (organ->above.len > 0 && !transaction_unit(transaction, organ->above, &above, error))
        return false;
    event_set_number(&event, FIELD_AT, at);
    event_set_text(&event, FIELD_BY, TEXT("owner"));
    event_set_text(&event, FIELD_CODE, organ->code);
    event_set_text(&event, FIELD_NAME, organ->name);
    event_set_text(&event, FIELD_HEAD, organ->head);
    event_set_number(&event, FIELD_BRANCH, organ->branch);
    event_set_number_unless(&event, FIELD_PARENT, above, NO_NUMBER);
    return transaction_append(transaction, &event, error);
}

static bool lay_out(struct transaction *transaction, struct arena *arena, void *argument, int64_t *answer,
                    struct error *error)
{
    (void)arena;
    const struct layout *layout = argument;
    int64_t last_unit, last_task, today = moment_of_day(date_to_day(book_today(layout->book)));
    if (!transaction_last_numbers(transaction, &last_unit, &last_task, error))
        return false;
    if (last_unit > 0)
        return error_set(error, ERROR_CONFLICT, N_("the book has units already"));
    for (size_t i = 0; i < COUNT_OF(organs); i++) {
        struct event event = event_of(EVENT_UNIT_ESTABLISHED);
        if (!(organs[i].bodies & layout->body))
            continue;
        event_set_number(&event, FIELD_UNIT, ++*answer);
        event_set_number(&event, FIELD_TIER, layout->body == BODY_PROVINCE ? TIER_PROVINCE : TIER_COMMUNE);
        if (!establish(transaction, &organs[i], event, today, error))
            return false;
    }
    return true;
}

bool book_lay_out(struct book *book, enum body body, size_t *count, struct error *error)
{
    struct layout layout = {book, body};
    struct store_command command = {.run = lay_out, .argument = &layout};
    int64_t answer;
    if (!store_write(book->store, &command, &answer, error))
        return false;
    *count = (size_t)answer;
    return true;
}
