/*
 * writer.h: the one thread that writes, and the queue before it, for the files of store/ alone.
 */
#ifndef STORE_TRANSACTION_WRITER_H
#define STORE_TRANSACTION_WRITER_H

#include "base/sign.h"
#include "store/store.h"

struct writer;
struct sighting;

struct writer_settings {
    const char *path; /* of the database */
    struct text origin;
    struct sign_secret secret;
    struct clock clock;
    struct sighting *sighting; /* is told every checkpoint signed; or NULL */
};

/* The settings, and what they point to, outlive the writer. */
MUST_USE bool writer_open(const struct writer_settings *settings, struct writer **writer, struct error *error);
void writer_close(struct writer *writer); /* after the commands that wait; NULL is ignored */

/* Queues a command and waits until its group is on disk, or it has failed. */
MUST_USE bool writer_run(struct writer *writer, const struct store_command *command, int64_t *answer,
                         struct error *error);

#endif
