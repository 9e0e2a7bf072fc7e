/*
 * data_folder.h: where the book is: --data, else ROVIEC_DATA, else the user's data folder (XDG Base Directory).
 */
#ifndef CLI_DATA_FOLDER_H
#define CLI_DATA_FOLDER_H

#include "base/error.h"

struct book;
struct book_settings;
struct session;

/* `given` is the value of --data, or NULL. */
struct book_settings data_folder_settings(struct session *session, const char *given);

/* Opens the book for as long as the session's arena. */
MUST_USE bool data_folder_open(struct session *session, const char *given, struct book **book, struct error *error);

/* Refuses a file that would be written among those of the book, over its database or its key. */
MUST_USE bool data_folder_spares(struct session *session, const char *given, const char *path, struct error *error);

#endif
