#include "cli/partners.h"

#include "base/arena.h"
#include "base/list.h"
#include "base/message.h"
#include "cli/command.h"
#include "cli/due.h"
#include "cli/output.h"
#include "cli/typed.h"
#include "model/share_words.h"
#include "work/task/task_assign.h"

struct share_list {
    struct share_given *at;
    size_t count, capacity;
};

/* What is read of all values. */
struct partners {
    struct session *session;
    struct date today;
    struct buffer plain; /* codes of those of whom nothing more is said, one a line */
    struct share_list shares;
};

static bool read_day(struct partners *partners, const struct share_words *words, int32_t *due, struct error *error)
{
    *due = NO_DAY;
    return !words->has_due ||
           due_read(partners->session, text_terminated(partners->session->arena, words->due), partners->today, due,
                    error) ||
           error_add_hint(error, N_("after the last “;” stands the day by which the unit has done its share"));
}

static void add(struct partners *partners, struct share_given share)
{
    if (share.duty.len > 0 || share.due != NO_DAY)
        LIST_ADD(partners->session->arena, &partners->shares, share);
    else
        buffer_print(&partners->plain, "%s%.*s", partners->plain.len ? "\n" : "", TEXT_ARG(share.unit));
}

static bool read_value(struct partners *partners, const char *typed, struct error *error)
{
    struct text typed_share, code;
    struct share_words words;
    struct share_given share;
    bool is_any = false;
    if (!typed_words(partners->session, typed, &typed_share, error) || !share_words_read(typed_share, &words, error) ||
        !read_day(partners, &words, &share.due, error))
        return false;
    share.duty = words.duty;
    while (text_split(&words.units, ',', &code)) {
        share.unit = text_trim(code);
        if (share.unit.len == 0)
            continue;
        add(partners, share);
        is_any = true;
    }
    return is_any || error_set(error, ERROR_USAGE, N_("name the unit"));
}

bool partners_read(struct session *session, const struct given *given, size_t option, struct date today,
                   struct task_assignment *assignment, struct error *error)
{
    struct partners partners = {session, today, output_open(session), {0}};
    for (size_t i = 0; i < given->in_order_count; i++)
        if (given->in_order[i].option == option && !read_value(&partners, given->in_order[i].value, error))
            return false;
    assignment->partners = partners.plain.len ? buffer_text(&partners.plain) : TEXT_NONE;
    assignment->shares = partners.shares.at;
    assignment->share_count = partners.shares.count;
    return true;
}
