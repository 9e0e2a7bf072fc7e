/*
 * disk_image.h: what a disk has of a file: what was synced, and what was written since and may be lost.
 *
 * A write lasts from the next sync of its file on; a name that was made or removed, from the next sync of its folder.
 * When the power goes off, what has not come to last survives as chance has it.
 */
#ifndef FAULT_DISK_IMAGE_H
#define FAULT_DISK_IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct disk_image;

enum survival {
    NOTHING_SURVIVES, /* of what was not synced */
    WRITES_SURVIVE,   /* some of them, each whole */
    SECTORS_SURVIVE   /* some of them, in pieces of 512 bytes */
};

/* The image of a file, known by its path from then on; the file as it is now counts as synced. */
struct disk_image *disk_image_of(const char *path);

void disk_image_create(struct disk_image *image); /* the name is new, and nothing is in it */
void disk_image_remove(struct disk_image *image);
void disk_image_write(struct disk_image *image, const void *bytes, size_t len, size_t offset);
void disk_image_resize(struct disk_image *image, size_t size);
void disk_image_sync(struct disk_image *image);
void disk_image_sync_names(void); /* of all images: their files are in one folder */

/* A sync that failed: the system takes what was written for clean, and will not write it again. */
void disk_image_forget(struct disk_image *image);

/* Leaves every file as a power cut leaves it. */
void disk_images_lay_down(enum survival survival, uint64_t seed);

#endif
