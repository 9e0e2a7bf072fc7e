#include "work/document/document_ties.h"

#include "base/list.h"

bool document_ties_hold(const struct document_ties *ties, int64_t document, int64_t to, enum document_link link)
{
    for (size_t i = 0; i < ties->count; i++) {
        const struct document_tie *tie = &ties->at[i];
        if (tie->document == document && tie->to == to && tie->link == link && tie->ended_at == NO_MOMENT)
            return true;
    }
    return false;
}

bool document_tie_held(const struct document_tie *tie, const struct task_cut *cut)
{
    return tie->at <= cut->until && tie->event < cut->known &&
           (tie->ended_at == NO_MOMENT || tie->ended_at > cut->until || tie->ended_event >= cut->known);
}

/* Implementing documents make no circle, so every walk ends. */
bool document_ties_reach(const struct document_ties *ties, int64_t document, int64_t to)
{
    if (document == to)
        return true;
    for (size_t i = 0; i < ties->count; i++) {
        const struct document_tie *tie = &ties->at[i];
        if (tie->document == document && tie->link == LINK_IMPLEMENTS && tie->ended_at == NO_MOMENT &&
            document_ties_reach(ties, tie->to, to))
            return true;
    }
    return false;
}

static bool has(const struct number_list *numbers, int64_t number)
{
    for (size_t i = 0; i < numbers->count; i++)
        if (numbers->at[i] == number)
            return true;
    return false;
}

struct number_list document_ties_below(struct arena *arena, const struct document_ties *ties, int64_t document,
                                       const struct task_cut *cut)
{
    struct number_list below = {0};
    LIST_ADD(arena, &below, document);
    for (size_t next = 0; next < below.count; next++)
        for (size_t i = 0; i < ties->count; i++) {
            const struct document_tie *tie = &ties->at[i];
            if (tie->to == below.at[next] && tie->link == LINK_IMPLEMENTS && document_tie_held(tie, cut) &&
                !has(&below, tie->document))
                LIST_ADD(arena, &below, tie->document);
        }
    return below;
}
