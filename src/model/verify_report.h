/*
 * verify_report.h: what a check of a book against its ledger has found.
 */
#ifndef MODEL_VERIFY_REPORT_H
#define MODEL_VERIFY_REPORT_H

#include <stdbool.h>
#include <stddef.h>

enum { RETURNED_BYTES = 400 };

struct verify_report {
    size_t events;
    size_t attachments;                 /* files that are named */
    size_t strays;                      /* files that nobody names: nothing is wrong with them */
    size_t erased;                      /* events whose words were erased */
    size_t returned;                    /* events whose words were erased, as this machine knows, and are there again */
    char returned_list[RETURNED_BYTES]; /* "21 22 25": their numbers, as many as there is room for */
    bool is_unscrubbed;                 /* what was erased may lie in the files of the book yet */
    char root[65];                      /* of the ledger's tree, in hex */
};

#endif
