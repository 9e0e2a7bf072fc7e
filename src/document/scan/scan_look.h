/*
 * scan_look.h: reads what is stamped in the pictures of a document that has words of its own.
 *
 * A picture as large as a stamp is read whole; a larger one, such as a scan laid on a page, where something is stamped
 * on its head; a strip both ways. Recognition is loaded when there is something to read. Pictures are looked at in
 * their order until all together hold more points than a document may make work of; those that are left, and what no
 * library here can unpack, are told as unseen. A document with one that was unpacked and does not fit into memory is
 * refused: a mark on it would be missed.
 */
#ifndef DOCUMENT_SCAN_SCAN_LOOK_H
#define DOCUMENT_SCAN_SCAN_LOOK_H

#include "document/format.h"

format_look scan_look;

#endif
