/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a record: refused with a reason, or a record that is written and read again as the same one. */

#include <string.h>

#include "genkan-record-limits.h"
#include "genkan-record.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanRecord) record = genkan_record_new_from_json ((const char *) data, size, &error);
  g_autoptr (GenkanRecord) again = NULL;
  g_autofree char *json = NULL;

  if (record == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  g_assert_no_error (error);
  json = genkan_record_to_json (record);
  g_assert_null (strpbrk (json, "\r\n"));
  if (strlen (json) > GENKAN_LIMIT_RECORD) /* many control characters, each written as six; the store refuses it */
    return 0;
  again = genkan_record_new_from_json (json, strlen (json), &error);
  g_assert_no_error (error);
  g_assert_true (genkan_record_equal (record, again));

  return 0;
}
