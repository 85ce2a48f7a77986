/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* How much the program remembers. */

/** Bytes of one record as a line of JSON; keyrings are made for passwords, and send each one through the bus. */
#define GENKAN_LIMIT_RECORD (64 * 1024)

/** Bytes of a name that a person gives, of a word of the program, of an answer, and of how far somebody came in a guide. */
#define GENKAN_LIMIT_RECORD_NAME 300
#define GENKAN_LIMIT_TOKEN 64
#define GENKAN_LIMIT_ANSWER 300
#define GENKAN_LIMIT_GUIDE_STATE (30 * 1000)

/** Answers of one question list. */
#define GENKAN_LIMIT_ANSWERS 64

/** Records of one kind. Of logs, the oldest is dropped. */
#define GENKAN_LIMIT_PEOPLE 100
#define GENKAN_LIMIT_ACCOUNTS 2000
#define GENKAN_LIMIT_ENTRIES 5000
#define GENKAN_LIMIT_LOG 300

/** The last second of the year 9999, which is the last one that dates in JSON can name. */
#define GENKAN_LIMIT_TIME G_GINT64_CONSTANT (253402300799)
