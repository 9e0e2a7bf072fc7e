/*
 * reading_view.h: what the page of a reading shows: made of one version of a draft and a filter, and of nothing else.
 */
#ifndef WEB_READING_VIEW_H
#define WEB_READING_VIEW_H

#include "web/filter.h"
#include "web/frame.h"
#include "work/reading/draft.h"

struct mark_view {
    bool is_missing;
    const char *title, *question, *advice; /* msgids: "time", "by when is not clear", "give a day …" */
};

struct mark_list {
    struct mark_view at[CLARITY_MARK_COUNT]; /* those that are asked for */
    size_t count;
};

struct advice {
    const char *title, *words; /* msgids */
};

struct advice_list {
    struct advice at[TASK_FLAW_COUNT];
    size_t count;
};

struct name_list {
    struct text *at;
    size_t count, capacity;
};

struct task_card {
    unsigned id, number; /* `number` counts what is shown in the export; 0 for a dropped task */
    struct text clause;  /* "II.1.a" */
    struct markup hexagon;
    size_t clear_count;
    struct text lead, partners, action, deadline, product, competence;
    const struct task_deadline *due; /* as it was read */
    bool deadline_has_kind;          /* the words give a time that a calendar knows */
    struct mark_list marks;
    struct text unclear; /* the names of those that are missing: "time, product" */
    struct advice_list flaws;
    bool is_edited, is_dropped, has_next;
};

struct card_list {
    struct task_card *at;
    size_t count, capacity;
};

/* A figure of the summary, and the filter that opens it. */
struct figure {
    size_t count;
    const char *title, *words; /* msgids: "time", "by when is not clear" */
    struct text code;
    bool is_chosen, is_flaw;
};

struct figure_list {
    struct figure at[CLARITY_MARK_COUNT + TASK_FLAW_COUNT];
    size_t count;
};

struct unit_choice {
    struct text name;
    struct text key; /* the form under which names are compared */
    size_t count;
    bool is_chosen;
};

struct unit_list {
    struct unit_choice *at;
    size_t count, capacity;
};

/* What the reader of the file could not take as it stands. */
struct caution_view {
    struct text words;
};

struct caution_list {
    struct caution_view at[READ_CAUTION_COUNT];
    size_t count;
};

struct reading_view {
    struct frame frame;
    struct text form_token, token;
    unsigned version;

    struct text type, symbol, authority, place, subject, signer, file;
    struct text day;         /* "15/10/2025" */
    struct text file_beside; /* the file's name where the title is another */
    const char *format;      /* msgid */
    size_t page_count;
    size_t read_s;       /* 0 for less than one */
    size_t keep_s;       /* how long the document is kept after its last use */
    bool was_recognised; /* from a picture */
    size_t confidence;
    struct caution_list cautions;
    struct text done; /* the change that the list comes of: "task 2 was dropped" */
    bool was_undone;  /* that change took another back */

    size_t task_count, clear_count, unclear_count, dropped_count, shown_count;
    bool has_tasks;                  /* also where all of them are dropped */
    struct text first_due, last_due; /* the last one where it is another */
    struct figure_list figures;
    struct unit_list units;
    struct filter filter;
    bool is_filtered, any_is_chosen, has_units;
    bool is_by_unit, is_by_due; /* how it is sorted, if not as in the document */
    struct page_query query;    /* of the filter */

    struct card_list cards;
    struct markup sheet;
    size_t undo_count, redo_count;
};

struct reading_view reading_view_of(struct request *request, struct text token, const struct draft_view *draft);

/* One task of a draft as a card. */
struct task_card task_card_of(struct request *request, const struct reading *reading, const struct draft_task *task);

/* Names one after another: "A; B". */
struct text names_join(struct arena *arena, const struct field_list *names, struct text between);

#endif
