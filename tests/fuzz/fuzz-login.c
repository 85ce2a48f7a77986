/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text as words of a screen and as an ID: marks lie inside it, between whole letters, and cleaning what is clean changes nothing. */

#include <string.h>

#include "genkan-login-identifier.h"
#include "genkan-login-messages.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

typedef struct
{
  GenkanCatalog        *catalog;
  GenkanLoginMessages  *messages;
  GenkanLoginInspector *inspector;
} Tools;

static Tools *
make_tools (void)
{
  g_autoptr (GError) error = NULL;
  Tools *tools = g_new0 (Tools, 1);

  tools->catalog = genkan_catalog_new (NULL, NULL, &error);
  g_assert_no_error (error);
  tools->messages = genkan_login_messages_new_bundled (&error);
  g_assert_no_error (error);
  tools->inspector = genkan_login_inspector_new (tools->catalog, genkan_catalog_lookup (tools->catalog, "docomo"));

  return tools;
}

static void
assert_inside (const char *text,
               gsize       start,
               gsize       length)
{
  gsize whole = strlen (text);

  g_assert_cmpuint (start, <=, whole);
  g_assert_cmpuint (length, <=, whole - start);
  g_assert_true (((guchar) text[start] & 0xc0) != 0x80 && ((guchar) text[start + length] & 0xc0) != 0x80);
}

static void
test_identifier (GenkanLoginInspector *inspector,
                 const char           *kind,
                 const char           *text)
{
  g_autoptr (GenkanLoginIdentifier) identifier = genkan_login_inspector_look (inspector, kind, text);

  for (guint i = 0; i < identifier->n_marks; i++)
    assert_inside (text, identifier->marks[i].start, identifier->marks[i].length);
  if (identifier->clean != NULL && identifier->kind != NULL)
    {
      g_autoptr (GenkanLoginIdentifier) again = genkan_login_inspector_look (inspector, identifier->kind->kind, identifier->clean);

      g_assert_cmpstr (again->clean, ==, identifier->clean);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static Tools *tools = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GenkanLoginMeaning) meaning = NULL;

  if (tools == NULL)
    tools = make_tools ();
  /* Broken bytes too: everything behind the first one is not looked at. */
  text = g_strndup ((const char *) data, size);
  meaning = genkan_login_messages_read (tools->messages, text, "docomo");
  g_assert_cmpint (meaning->cause, <, GENKAN_LOGIN_N_CAUSES);
  for (guint i = 0; i < meaning->n_words; i++)
    {
      g_assert_cmpuint (meaning->words[i].length, >, 0);
      g_assert_cmpuint (meaning->words[i].start + meaning->words[i].length, <=, strlen (text));
    }

  if (!g_utf8_validate (text, -1, NULL))
    return 0;
  test_identifier (tools->inspector, NULL, text);
  test_identifier (tools->inspector, "phone-number", text);
  test_identifier (tools->inspector, "d-account", text);

  return 0;
}
