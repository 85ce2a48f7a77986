/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * put-saved put NUMBER NAME SERVICE PURPOSE URL VERDICT | remove NUMBER | many NUMBER
 *
 * Saves entries in the keyring as the program does. A word `-` is left out.
 */

#include <locale.h>

#include "genkan-records-keyring.h"
#include "saved-entries.h"

static const char *
word (char *text)
{
  return g_str_equal (text, "-") ? NULL : text;
}

static guint
number (const char *text)
{
  return (guint) g_ascii_strtoull (text, NULL, 10);
}

static void
put_many (GenkanRecords *records,
          guint          n)
{
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Entry %u of many", i);
      g_autofree char *url = g_strdup_printf ("https://www%u.aoba-bank.example/login", i);
      SavedEntry entry = { .number = i, .name = name, .purpose = "mypage", .url = url, .verdict = "cannot-tell" };

      put_saved (records, &entry);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GenkanRecordsBackend) backend = genkan_records_keyring_new (NULL);
  g_autoptr (GenkanRecords) records = genkan_records_new (backend);

  setlocale (LC_ALL, "");
  load_saved (records);
  if (argc == 8 && g_str_equal (argv[1], "put"))
    put_saved (records, &(SavedEntry) { number (argv[2]), word (argv[3]), word (argv[4]), word (argv[5]), argv[6], word (argv[7]), 0 });
  else if (argc == 3 && g_str_equal (argv[1], "remove"))
    remove_saved (records, number (argv[2]));
  else if (argc == 3 && g_str_equal (argv[1], "many"))
    put_many (records, number (argv[2]));
  else
    g_error ("see the comment in put-saved.c");

  return genkan_records_is_kept (records) ? 0 : 1;
}
