/*
 * task_desk.h: a book with three units (KT, VH, VP) and one outside it (SXD), and a clock that stands where a test puts
 * it.
 */
#ifndef SUPPORT_TASK_DESK_H
#define SUPPORT_TASK_DESK_H

#include "support/test.h"

#include "support/folder.h"
#include "work/book/book.h"
#include "work/question/story.h"
#include "work/task/task_action.h"
#include "work/task/task_assign.h"

enum { START = 20500 }; /* 2026-02-16, the day on which every test begins */

struct desk {
    struct arena *arena;
    struct test_folder folder;
    struct book *book;
    int32_t day;
    struct task_report report;
    struct error error;
};

struct clock desk_clock(struct desk *desk);
void desk_open(struct desk *desk);
int64_t desk_open_with_task(struct desk *desk); /* led by KT */
void desk_close(struct desk *desk);
struct task_assignment desk_clear_task(const char *lead);
bool desk_assign(struct desk *desk, const struct task_assignment *assignment, int64_t *task);
int64_t desk_assign_to(struct desk *desk, const char *lead);
bool desk_act(struct desk *desk, const struct task_request *request);
struct task_request desk_about(enum task_action action, const int64_t *task);
struct task_request desk_noted(enum task_action action, const int64_t *task, const char *note);
void desk_must(struct desk *desk, const struct task_request *request);
void desk_must_plainly(struct desk *desk, enum task_action action, int64_t task);
void desk_refused(struct desk *desk, const struct task_request *request, enum error_kind kind, const char *message);
struct task_story desk_story(struct desk *desk, int64_t task, struct as_of as_of);
struct task_record desk_record(struct desk *desk, int64_t task);
void desk_set_policy(struct desk *desk, const char *key, const char *value);
struct task_request desk_extension(const int64_t *task, int32_t due);

#endif
