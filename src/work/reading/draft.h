/*
 * draft.h: readings that people look over and mend before anything is accepted.
 *
 * A draft lives in memory for an hour after its last use and never touches a disk. Each command makes a new version of
 * its list of tasks and leaves the older ones as they were: undo goes back to one, and a page being drawn
 * keeps the version it began with. A command carries the version it saw; a stale one is refused (ERROR_STALE).
 * Tasks are named by an id that stays the same through all versions.
 */
#ifndef WORK_READING_DRAFT_H
#define WORK_READING_DRAFT_H

#include "base/error.h"
#include "base/hash.h"
#include "model/reading.h"

struct work;

enum draft_state { DRAFT_READING, DRAFT_READY, DRAFT_FAILED };

/* Begins to read a document in the background; `token` names the draft from now on. ERROR_BUSY when too many
 * documents wait. The bytes are copied;
 * of the file's name what cannot be seen is left out. */
MUST_USE bool draft_start(struct work *work, struct text file, struct text bytes, char token[TOKEN_BYTES],
                          struct error *error);

enum { DRAFT_NAME_BYTES = 256 };

struct draft_status {
    enum draft_state state;
    char file[DRAFT_NAME_BYTES]; /* its name; what is longer is cut off */
    unsigned page, pages;        /* while reading; 0 unknown */
    unsigned elapsed_ms;         /* since it was begun; once ready, how long the reading took */
    struct error error;          /* when it failed */
};

/* Waits at most `patience_ms` for the reading to end, then tells how it stands. ERROR_NOT_FOUND for an unknown or
 * expired token. */
MUST_USE bool draft_wait(struct work *work, struct text token, unsigned patience_ms, struct draft_status *status,
                         struct error *error);

struct draft_task {
    unsigned id; /* from 1, in reading order; new ones get the next number */
    bool is_edited, is_dropped;
    struct task task;
    struct span origin; /* where the words of its action stood before a person changed them; else unset */
};

enum draft_step {
    DRAFT_STEP_NONE,
    DRAFT_STEP_EDIT,
    DRAFT_STEP_SPLIT,
    DRAFT_STEP_MERGE,
    DRAFT_STEP_DROP,
    DRAFT_STEP_RESTORE,
    DRAFT_STEP_UNDO,
    DRAFT_STEP_REDO
};

/* One version of a draft; it does not change and lives as long as the arena it was asked for. */
struct draft_view {
    const struct reading *reading; /* as read; its tasks are those first proposed */
    unsigned version;              /* counts up with every command, undo included */
    size_t undo_count, redo_count; /* how many commands can be undone, and done again */
    enum draft_step last_step;     /* the command that made it */
    unsigned last_task;            /* which task that was about */
    const struct draft_task *tasks;
    size_t task_count;
    unsigned read_ms;
    unsigned keep_s; /* how long it is kept after its last use */
};

/* ERROR_NOT_FOUND when there is no such draft, or it is not ready yet. */
MUST_USE bool draft_look(struct work *work, struct arena *arena, struct text token, struct draft_view *view,
                         struct error *error);

/* What a command is about: which draft, the version its sender saw, which task. */
struct draft_target {
    struct text token;
    unsigned version;
    unsigned task;
};

/* The list as it was in the version that `seen` names; its `task` is not used. ERROR_NOT_FOUND for a version that never
 * was. */
MUST_USE bool draft_look_back(struct work *work, struct arena *arena, struct draft_target seen, struct draft_view *view,
                              struct error *error);

/* The reading with the tasks of a version, dropped ones left out: what is exported. */
struct reading draft_reading(struct arena *arena, const struct draft_view *view);

/* New words for the fields of a task, as a person typed them; lists one name a line. The deadline is read from its
 * words; clarity is judged anew. Fields whose words did not change keep their place in the document. */
struct task_edit {
    struct text lead, coordinate, action, deadline, product, competence;
};

MUST_USE bool draft_edit(struct work *work, struct draft_target target, const struct task_edit *edit,
                         struct error *error);

/* Two tasks of one, the second beginning at code point `at` of the action's words; both keep all other fields. */
MUST_USE bool draft_split(struct work *work, struct draft_target target, size_t at, struct error *error);

/* One task of this and the next one that is not dropped; the first one's fields win where both have words. */
MUST_USE bool draft_merge(struct work *work, struct draft_target target, struct error *error);

MUST_USE bool draft_drop(struct work *work, struct draft_target target, struct error *error);
MUST_USE bool draft_restore(struct work *work, struct draft_target target, struct error *error);

/* Takes the last command back, or does it again; `target.task` is not used. ERROR_CONFLICT when there is none. */
MUST_USE bool draft_undo(struct work *work, struct draft_target target, struct error *error);
MUST_USE bool draft_redo(struct work *work, struct draft_target target, struct error *error);

/* Forgets a draft at once. */
MUST_USE bool draft_forget(struct work *work, struct text token, struct error *error);

#endif
