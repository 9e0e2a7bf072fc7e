/*
 * plan.h: a plan of the ward of desk.h with two tasks; the month of the second one makes it another file.
 */
#ifndef SUPPORT_PLAN_H
#define SUPPORT_PLAN_H

#define PLAN(month)                                                                                                    \
    "ỦY BAN NHÂN DÂN PHƯỜNG SÔNG TRÍ\n"                                                                       \
    "Số: 47/KH-UBND\n"                                                                                               \
    "Sông Trí, ngày 15 tháng 10 năm 2025\n\n"                                                                     \
    "KẾ HOẠCH\n"                                                                                                   \
    "Rà soát chợ tạm\n\n"                                                                                        \
    "1. Giao Công an phường lập danh sách hộ kinh doanh; hoàn thành trước ngày 30/11/2025.\n\n"         \
    "2. Giao Phòng Văn hóa - Xã hội xây dựng kế hoạch tuyên truyền trong tháng " month "/2025.\n"

#endif
