/*
 * list_about.h: whom a list is about, and whether whoever asks may see all of it, for the files of question/ alone.
 */
#ifndef WORK_QUESTION_LIST_ABOUT_H
#define WORK_QUESTION_LIST_ABOUT_H

#include "store/question/question.h"
#include "work/acting/asker.h"
#include "work/question/list.h"

/* The numbers behind the codes of a request; NO_NUMBER where there is none. */
struct list_about {
    int64_t lead, person, partner, waiting_for;
    bool has_tasks;           /* they are read where others than the partner's tasks are walked through */
    bool is_nobodys;          /* what was given to nobody: LIST_NOBODY */
    struct number_list tasks; /* in which the partner takes part, in their order */
};

MUST_USE bool list_about_find(struct book_reader *reader, struct arena *arena, const struct list_request *request,
                              const struct unit_lines *units, struct list_about *about, struct error *error);

bool list_has_partner(const struct list_about *about, int64_t task);

/* Whether whoever asks may see every task of the lead or the person it is about, and so know how many there are. */
bool list_sees_all(const struct asker *asker, const struct list_about *about);

#endif
