/*
 * book.h: a book of its own for one test, in a folder that goes with it.
 */
#ifndef SUPPORT_BOOK_H
#define SUPPORT_BOOK_H

#include "support/folder.h"

#include "store/keeping/verify.h"
#include "store/store.h"

enum { BOOK_PATH_BYTES = 80 };

struct test_book {
    struct test_folder root;
    char folder[BOOK_PATH_BYTES], sightings[BOOK_PATH_BYTES];
    struct store_settings settings;
};

/* Makes an empty book; a second one in the same test gets a folder of its own. */
void test_book_make(struct test_book *book);
void test_book_remove(struct test_book *book);
#define TEST_BOOK(name)                                                                                                \
    struct test_book name CLEANUP(test_book_remove) = {0};                                                             \
    test_book_make(&name)

struct store *test_book_open(struct test_book *book);

/* Opens the book, checks it as `roviec verify` does, and closes it. */
MUST_USE bool test_book_verify(const struct test_book *book, struct verify_report *report, struct error *error);

/* Copies the book's folder to FOLDER.old, or puts that copy back in its place. */
void test_book_copy(const struct test_book *book);
void test_book_put_back(const struct test_book *book);

/* Changes one row of the database behind the program's back. */
void test_book_change(const struct test_book *book, const char *sql);

/* Fails the test with the error's own words. */
void test_book_fail(const char *what, const struct error *error);

/* Forgets what was seen of the book on this machine. */
void test_book_forget(const struct test_book *book);

/* One task of unit 1, assigned; then `facts` reports of progress about it. */
struct test_assignment {
    int64_t task;
    unsigned facts;
};
struct store_command test_book_assignment(struct test_assignment *assignment);
MUST_USE bool test_book_assign(struct store *store, int64_t task, unsigned facts, struct error *error);

/* Forty of them in a book that is empty, with three facts each. */
void test_book_fill(struct test_book *book);

#endif
