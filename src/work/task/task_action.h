/*
 * task_action.h: the commands about tasks that are assigned, each by one event; and many tasks at once, as one change
 * that can be taken back as one.
 *
 * Each says which version of the task was seen; when the task has changed since, nothing is done and it is told what
 * came. An event does not happen before the last one of its task: what was mistyped is corrected, not recorded again.
 */
#ifndef WORK_TASK_TASK_ACTION_H
#define WORK_TASK_TASK_ACTION_H

#include "base/error.h"
#include "model/task_effect.h"
#include "model/task_record.h"
#include "model/task_words.h"
#include "work/acting/permission.h"
#include "work/book/command.h"
#include "work/document/attach.h"

struct book;

enum task_action {
#define TASK_ACTION(name, word, kind, permission, needs, may, special) ACTION_##name,
#include "work/task/task-actions.def"
#undef TASK_ACTION
    TASK_ACTION_COUNT
};

const char *task_action_word(enum task_action action);
enum permission task_action_permission(enum task_action action);
MUST_USE bool task_action_parse(struct text word, enum task_action *action);

/* What is not given is empty, NO_DAY, NO_PERCENT, NO_QUANTITY, NO_NUMBER, PARENT_UNSAID, LEVEL_UNSAID or NO_MOMENT:
 * task_request_of. */
struct task_request {
    enum task_action action;
    const int64_t *tasks; /* numbers; several are one change of many */
    size_t task_count;
    int64_t seen;             /* the version of the one task that was seen, or NO_VERSION */
    struct text unit, person; /* codes */
    struct text note, duty;
    struct attached attached; /* files: attach.h */
    int32_t start, due;
    int percent;
    int64_t quantity;    /* in thousandths */
    unsigned judged;     /* judgement.h */
    int64_t event;       /* to correct or take back; NO_EVENT_NUMBER for a correction: the assignment */
    int64_t moment;      /* when what is corrected happened in truth */
    int64_t parent;      /* corrected: the task above, or NO_NUMBER to stand at the top; PARENT_UNSAID: as it is */
    int level;           /* corrected: enum task_level, or LEVEL_UNSAID */
    event_fields clears; /* corrected: of what nothing was to be said in the assignment */
    struct text product_code, rule; /* corrected terms */
    struct task_words words;        /* corrected words */
    struct task_preview *preview;   /* filled with what happens to each; or NULL */
};

#define NO_VERSION INT64_C(-1)
#define NO_EVENT_NUMBER INT64_C(-1)

struct task_request task_request_of(enum task_action action, const int64_t *tasks, size_t task_count);

struct task_report {
    size_t tasks;
    size_t held;       /* resumed, and not given all the days that they were paused: the task above is due before */
    size_t said_later; /* confirmed, and recorded as handed in on a later day than they are said to have been */
    int64_t batch;     /* the number of its first event, by which many are taken back; NO_EVENT_NUMBER: for one task, or
                        * where it cannot be */
};

/* ERROR_USAGE says what is missing or has no place here; ERROR_NOT_FOUND names what does not exist; ERROR_FORBIDDEN
 * says who may; ERROR_STALE that it has changed since it was seen, ERROR_CONFLICT what stands in the way: a state, a
 * day, a policy. */
MUST_USE bool book_task_act(struct book *book, const struct book_command *command, const struct task_request *request,
                            struct task_report *report, struct error *error);

/* Takes a change of many back, as a whole: facts are voided, tasks assigned by it cancelled. `note` is the reason. */
struct task_undoing {
    int64_t batch;
    struct text note;
    struct task_preview *preview; /* or NULL */
};
MUST_USE bool book_task_undo(struct book *book, const struct book_command *command, const struct task_undoing *undoing,
                             struct task_report *report, struct error *error);

#endif
