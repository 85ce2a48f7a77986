/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How people write telephone numbers, and numbers that are none. */

#include "genkan-message-phones-private.h"

static const struct
{
  const char *name;
  const char *text;
  const char *digits; /* of all numbers, with spaces between them */
} rows[] = {
  { "hyphens", "0120-000-111 まで", "0120000111" },
  { "wide", "電話：０１２０－０００－１１１", "0120000111" },
  { "wide-hyphens-of-all-kinds", "03‐0000‑1111、06−1111ー0000", "0300001111 0611110000" },
  { "brackets", "(03)0000-1111", "0300001111" },
  { "wide-brackets", "０３（００００）１１１１", "0300001111" },
  { "spaces", "050 0000 1111", "05000001111" },
  { "together", "tel:05000001111", "05000001111" },
  { "navi-dial", "0570-000-111", "0570000111" },
  { "toll-free-of-eleven", "0800-000-1111", "08000001111" },
  { "abroad-form", "+81-3-0000-1111", "0300001111" },
  { "abroad-form-with-zero", "+81 (0)50-0000-1111", "05000001111" },
  { "abroad-form-wide", "＋８１ ９０ ００００ １１１１", "09000001111" },
  { "another-country", "+1 (800) 555-0100", "+18005550100" },
  { "place", "012-300-1111", "0123001111" },
  { "followed-by-hours", "0120-000-111 24時間", "0120000111" },
  { "two", "0120-000-111 / 050-0000-1111", "0120000111 05000001111" },
  { "at-the-end", "090-0000-1111", "09000001111" },

  { "too-long", "0120-000-1112", "" },
  { "too-short", "0120-000-11", "" },
  { "parcel", "0123-4567-8901", "" },
  { "member", "0123456789", "" },
  { "day", "2026-11-21", "" },
  { "card", "4000-0120-0001-1100", "" },
  { "in-address", "https://aoba.example/0120-000-111", "" },
  { "in-word", "AB050-0000-1111", "" },
  { "emergency", "110", "" },
  { "zeros", "00000000000", "" },
  { "plus-alone", "+", "" },
  { "many-separators", "050---0000---1111", "" },
  { "empty", "", "" },
};

static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GArray) phones = _genkan_message_phones_find (rows[i].text);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint j = 0; j < phones->len; j++)
    {
      const GenkanMessagePhone *phone = &g_array_index (phones, GenkanMessagePhone, j);
      g_autofree char *found = g_strndup (rows[i].text + phone->start, phone->length);

      g_assert_true (g_utf8_validate (found, -1, NULL));
      g_string_append_printf (all, "%s%s", j > 0 ? " " : "", phone->digits);
    }
  g_assert_cmpstr (all->str, ==, rows[i].digits);
}

static void
test_same (void)
{
  g_assert_true (_genkan_message_phone_same ("0120000111", "0120-000-111"));
  g_assert_true (_genkan_message_phone_same ("0300001111", "+81-3-0000-1111"));
  g_assert_false (_genkan_message_phone_same ("0120000112", "0120-000-111"));
  g_assert_false (_genkan_message_phone_same ("188", "188"));
}

/* A text of nothing but numbers is bounded. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) phones = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "0120-000-111, ");
  phones = _genkan_message_phones_find (text->str);
  g_assert_cmpuint (phones->len, ==, 64);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/message/phones/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/message/phones/same", test_same);
  g_test_add_func ("/message/phones/many", test_many);

  return g_test_run ();
}
