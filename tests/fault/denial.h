/*
 * denial.h: the n-th call of one kind that the program makes is denied: memory, or something of a file.
 *
 * The linker leads the program's calls here (--wrap, see meson.build); SQLite's own memory comes from here too. What is
 * under way in other threads counts as well.
 */
#ifndef FAULT_DENIAL_H
#define FAULT_DENIAL_H

#include <stdbool.h>
#include <stddef.h>

enum call {
    CALL_ARENA,  /* memory of a job */
    CALL_MEMORY, /* memory of the machine */
    CALL_SQLITE, /* memory of SQLite */
    CALL_OPEN,   /* of a file */
    CALL_WRITE,  /* no room is left */
    CALL_SYNC,
    CALL_RENAME,
    CALL_FOLDER,
    CALL_THREAD,
    CALL_KINDS
};

enum { CALL_OF_DEATH = 78 }; /* the exit code of a process that a call has ended */

/* Before anything else in a process. */
void denial_plug_in(void);

/* The `number`-th call from now on is denied; 0: none is. */
void deny(enum call call, size_t number);

/* The `number`-th call for anything of a file from now on ends the process. */
void deny_life(size_t number);

/* Whether what was asked for has come to pass; nothing is denied any more. */
bool denial_ended(void);

const char *call_name(enum call call);

#endif
