/*
 * order_parts.h: the parts of a clause, in the order they stand in; each is passed over from word `at` on. A part that
 * is missing leaves `at` as it was. Used by order*.c and part*.c alone.
 */
#ifndef EXTRACT_ORDER_ORDER_PARTS_H
#define EXTRACT_ORDER_ORDER_PARTS_H

#include "extract/order/order.h"

/* No clause that people write is longer, in words; keeps hostile input from being read again and again. */
enum { LONGEST_CLAUSE = 250 };

/* A mark of punctuation, when it is this one. */
size_t skip_mark(const struct words *words, size_t at, size_t end, char mark);

/* "Đồng thời,", "Ngoài ra," and marks at the start. */
size_t skip_connectors(const struct words *words, size_t at, size_t end);

/* "Về việc X:" before the order itself; of several colons the last one before a directive counts. */
size_t skip_topic(const struct names_context *context, const struct words *words, size_t at, size_t end);

/* "Đối với UBND xã:", "Trách nhiệm của Sở Y tế:": units that are the whole topic [at, colon). */
bool topic_units(const struct names_context *context, const struct words *words, size_t at, size_t colon,
                 struct field_list *lead);

/* "Trên cơ sở X, đối với Y," before the units or the verb. */
size_t skip_adjuncts(const struct names_context *context, const struct words *words, size_t at, size_t end);

/* "Với Phòng A, Trạm B tổ chức …": how many words stand before the partners that an order begins with; 0 for none. */
size_t with_partners(const struct names_context *context, const struct words *words, size_t at, size_t end);

/* One step over what stands between the units and the action: a frame, partners, a modal, where and when. */
size_t read_step(const struct names_context *context, const struct words *words, size_t at, size_t end,
                 struct order *order);

/* Whether the comma, or "và", at `at` ends the clause that begins at `from`: behind it another unit is told, or a duty
 * of its own begins, "…, định kỳ 6 tháng báo cáo …", "… và báo cáo … về UBND xã". */
bool duty_begins_at_comma(const struct names_context *context, const struct words *words, size_t from, size_t at,
                          size_t end);
bool duty_begins_at_and(const struct names_context *context, const struct words *words, size_t from, size_t at,
                        size_t end);

/* Whether the words from `at` on only qualify the clause before. */
bool only_qualifies(const struct words *words, size_t at);

/* Marks and a counter at the start of a clause. */
size_t skip_start(const struct words *words, size_t at, size_t end);

/* "Quản lý đất đai: Rà soát quỹ đất công; công khai kết quả": whether the works that the title [at, colon) tells of
 * follow. */
bool works_follow(const struct words *words, size_t at, size_t colon, size_t end);

/* Whether the colon at `at` opens examples or the parts of a work just named, and no orders. */
bool details_follow(const struct names_context *context, const struct words *words, size_t from, size_t at, size_t end);

/* "… như: A, B; nhân rộng …": whether the examples behind the colon at `at` are parted by commas, so that a semicolon
 * ends them. */
bool examples_have_commas(const struct words *words, size_t at, size_t end);

/* Whether a directive stands at `at` with units after it; `after` is where they begin. */
bool directive_holds(const struct words *words, size_t at, size_t *after);

/* Units that are the subject; without a directive before them, what follows must make them one. */
size_t read_subject(const struct names_context *context, const struct words *words, size_t at, size_t end,
                    bool after_directive, struct field_list *lead);

/* Adds the units of a list whose first names were read up to `at`, where one is called as no rule of names knows, up
 * to what they must do; `at` when nothing tells where that begins. */
size_t read_rest(const struct names_context *context, const struct words *words, size_t at, size_t end,
                 bool after_directive, struct field_list *names);

/* "người đứng đầu đơn vị hoàn toàn chịu trách nhiệm": who stands at `at`, up to `after`, answers for something. */
bool person_answers(const struct words *words, size_t at, size_t after);

/* "(cơ quan chủ trì)", ", nhất là các đô thị lớn" between units and what they must do. */
size_t skip_gloss(const struct words *words, size_t at, size_t end);

/* ", trước ngày 15/6," between units and what they must do: from behind its first comma. */
size_t skip_when(const struct words *words, size_t at, size_t end);

/* "theo chức năng, nhiệm vụ được giao", "căn cứ …" up to a frame, a modal or a verb. */
size_t skip_function(const struct words *words, size_t at, size_t end);

/* "xác định đây là nhiệm vụ trọng tâm, …" up to the verb behind it, or to the end of the clause. */
size_t skip_stance(const struct words *words, size_t at, size_t end);

#endif
