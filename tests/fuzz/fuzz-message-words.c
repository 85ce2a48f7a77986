/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text: matches and telephone numbers lie inside it, between whole letters, and a claim names a service in words of the
 * message. */

#include <string.h>

#include "genkan-message-phones-private.h"
#include "genkan-message-words.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

typedef struct
{
  GenkanCatalog       *catalog;
  GenkanMessageClaims *claims;
  GenkanMessageWords  *words;
} Tools;

static Tools *
make_tools (void)
{
  g_autoptr (GError) error = NULL;
  Tools *tools = g_new0 (Tools, 1);

  tools->catalog = genkan_catalog_new (NULL, NULL, &error);
  g_assert_no_error (error);
  tools->claims = genkan_message_claims_new (tools->catalog);
  tools->words = genkan_message_words_new_bundled (&error);
  g_assert_no_error (error);

  return tools;
}

static gboolean
is_letter_edge (const char *text,
                gsize       at)
{
  return ((guchar) text[at] & 0xc0) != 0x80;
}

static void
test_words (GenkanMessageWords *words,
            const char         *text,
            GDateTime          *written)
{
  g_autoptr (GPtrArray) matches = genkan_message_words_find (words, text, written, written);
  gsize length = strlen (text);

  for (guint i = 0; i < matches->len; i++)
    {
      const GenkanMessageWordMatch *match = g_ptr_array_index (matches, i);

      g_assert_cmpuint (match->kind, <, GENKAN_MESSAGE_N_WORDS);
      g_assert_cmpuint (match->length, >, 0);
      g_assert_cmpuint (match->start + match->length, <=, length);
      g_assert_true (is_letter_edge (text, match->start));
      g_assert_true (is_letter_edge (text, match->start + match->length));
      g_assert_true (match->weight >= 0 && match->weight <= 2);
      g_assert_true (match->expected == NULL || g_utf8_validate (match->expected, -1, NULL));
    }
}

static void
test_phones (const char *text)
{
  g_autoptr (GArray) phones = _genkan_message_phones_find (text);
  gsize length = strlen (text);
  gsize end = 0;

  for (guint i = 0; i < phones->len; i++)
    {
      const GenkanMessagePhone *phone = &g_array_index (phones, GenkanMessagePhone, i);

      g_assert_cmpuint (phone->start, >=, end);
      g_assert_cmpuint (phone->length, >, 0);
      end = phone->start + phone->length;
      g_assert_cmpuint (end, <=, length);
      g_assert_true (is_letter_edge (text, phone->start));
      g_assert_true (is_letter_edge (text, end));
      g_assert_true (phone->digits[0] == '0' || phone->digits[0] == '+');
      g_assert_cmpuint (strlen (phone->digits), >=, 9);
    }
}

static void
test_claims (GenkanMessageClaims *claims,
             const char          *text)
{
  g_autoptr (GenkanMessage) message = genkan_message_new ();
  GenkanMessageClaim claim;

  message->from_name = g_strdup (text);
  message->subject = g_strdup (text);
  g_free (message->text);
  message->text = g_strdup (text);

  if (genkan_message_claims_find (claims, message, &claim))
    {
      g_assert_nonnull (claim.service);
      g_assert_nonnull (claim.found);
      g_assert_true (claim.in_name || claim.in_subject || claim.in_text);
      g_assert_nonnull (strstr (text, claim.found));
      g_free (claim.found);
    }
  else
    {
      g_assert_null (claim.service);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static Tools *tools = NULL;
  g_autofree char *bytes = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  g_autoptr (GDateTime) written = g_date_time_new_utc (2026, 1, 27, 4, 11, 46);
  g_autoptr (GBytes) compiled = g_bytes_new (data, size);
  g_autoptr (GenkanMessageWords) own = genkan_message_words_new (compiled, NULL);

  if (tools == NULL)
    tools = make_tools ();
  test_words (tools->words, text, NULL);
  test_words (tools->words, text, written);
  test_claims (tools->claims, text);
  test_phones (text);
  if (own != NULL)
    test_words (own, text, written);

  return 0;
}
