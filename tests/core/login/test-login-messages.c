/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-login-messages.h"

static GenkanLoginMessages *
load (void)
{
  g_autoptr (GError) error = NULL;
  GenkanLoginMessages *messages = genkan_login_messages_new_bundled (&error);

  g_assert_no_error (error);

  return messages;
}

/* Every row of error-messages.tsv: a line there is a test. */
static void
test_rows (void)
{
  g_autoptr (GenkanLoginMessages) messages = load ();
  g_autofree char *path = g_build_filename (g_getenv ("GENKAN_TEST_LOGIN"), "error-messages.tsv", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *all = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_file_get_contents (path, &all, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (all, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 2);
      g_autofree char *text = NULL;
      g_autoptr (GenkanLoginMeaning) meaning = NULL;

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;
      g_assert_cmpuint (g_strv_length (cells), ==, 2);
      text = g_strcompress (cells[1]);
      meaning = genkan_login_messages_read (messages, text, NULL);
      g_test_message ("%s", lines[i]);
      g_assert_cmpstr (genkan_login_cause_to_token (meaning->cause), ==, cells[0]);
      n++;
    }
  g_assert_cmpuint (n, >=, 80);
}

static const struct
{
  const char *text;
  const char *words;   /* the first words that are marked */
} marked[] = {
  { "お知らせ：お客様のアカウントはロックされています。ご不便をおかけします", "お客様のアカウントはロックされています" },
  { "ｱｶｳﾝﾄがﾛｯｸされています(E1)", "ｱｶｳﾝﾄがﾛｯｸされています" },
  { "ERROR 12: HTTP 429 Too  Many Requests", "429 Too  Many Requests" },
  { "⇒ Cookie が無効です", "Cookie が無効" },
};

static void
test_words (void)
{
  g_autoptr (GenkanLoginMessages) messages = load ();

  for (gsize i = 0; i < G_N_ELEMENTS (marked); i++)
    {
      g_autoptr (GenkanLoginMeaning) meaning = genkan_login_messages_read (messages, marked[i].text, NULL);
      g_autofree char *words = NULL;

      g_test_message ("%s", marked[i].text);
      g_assert_cmpuint (meaning->n_words, >, 0);
      words = g_strndup (marked[i].text + meaning->words[0].start, meaning->words[0].length);
      g_assert_cmpstr (words, ==, marked[i].words);
    }
}

static const struct
{
  const char *text;
  int         tries_left;
  int         minutes;
} numbers[] = {
  { "暗証番号が違います。あと2回間違えるとロックされます", 2, -1 },
  { "Wrong password. 1 attempt left", 1, -1 },
  { "ロックしました。１０分後にお試しください。", -1, 10 },
  { "アカウントがロックされました。24時間後に再度お試しください。", -1, 24 * 60 },
  { "Your account is locked. Try again in 15 minutes.", -1, 15 },
  { "IDまたはパスワードが違います", -1, -1 },
};

static void
test_numbers (void)
{
  g_autoptr (GenkanLoginMessages) messages = load ();

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GenkanLoginMeaning) meaning = genkan_login_messages_read (messages, numbers[i].text, NULL);

      g_test_message ("%s", numbers[i].text);
      g_assert_cmpint (meaning->tries_left, ==, numbers[i].tries_left);
      g_assert_cmpint (meaning->minutes, ==, numbers[i].minutes);
    }
}

/* Two causes in one message: the answer says that it is not sure, and what else it may be. */
static void
test_doubt (void)
{
  g_autoptr (GenkanLoginMessages) messages = load ();
  g_autoptr (GenkanLoginMeaning) sure = genkan_login_messages_read (messages, "IDまたはパスワードが違います", NULL);
  g_autoptr (GenkanLoginMeaning) vague = genkan_login_messages_read (messages, "ログインできません", NULL);
  g_autoptr (GenkanLoginMeaning) two = genkan_login_messages_read (messages, "503 / 500", NULL);

  g_assert_true (sure->is_sure);
  g_assert_false (vague->is_sure);
  g_assert_false (two->is_sure);
  g_assert_cmpint (two->second, !=, GENKAN_LOGIN_CAUSE_UNKNOWN);
  g_assert_cmpint (two->second, !=, two->cause);
}

static void
test_strange_input (void)
{
  g_autoptr (GenkanLoginMessages) messages = load ();
  g_autoptr (GString) huge = g_string_new (NULL);
  static const char * const texts[] = { "", " ", "\n\n", "\xff\xfe", "ID\xe3\x81", "\u200b\u200b", "。。。", "((((" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GenkanLoginMeaning) meaning = genkan_login_messages_read (messages, texts[i], NULL);

      g_assert_cmpint (meaning->cause, ==, GENKAN_LOGIN_CAUSE_UNKNOWN);
      g_assert_cmpuint (meaning->n_words, ==, 0);
    }

  while (huge->len < 4 * GENKAN_LIMIT_SCREEN_WORDS)
    g_string_append (huge, "パスワードが続けて間違");
  g_assert_nonnull (huge->str);
  {
    g_autoptr (GenkanLoginMeaning) meaning = genkan_login_messages_read (messages, huge->str, NULL);

    g_assert_cmpint (meaning->cause, !=, GENKAN_LOGIN_CAUSE_ACCOUNT_LOCK);
  }
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr (GError) error = NULL;

  g_assert_null (genkan_login_messages_new (bytes, &error));
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN);
}

/* A cause without a sentence, or a step without one, would leave a person alone. */
static void
test_vocabulary (void)
{
  for (guint i = 0; i < GENKAN_LOGIN_N_CAUSES; i++)
    {
      GenkanLoginCause cause;

      g_assert_true (genkan_login_cause_from_token (genkan_login_cause_to_token ((GenkanLoginCause) i), &cause));
      g_assert_cmpint (cause, ==, i);
      g_assert_cmpstr (genkan_login_cause_sentence (cause), !=, "");
      g_assert_nonnull (genkan_login_step_sentence (genkan_login_cause_get_step (cause)));
    }
  g_assert_null (genkan_login_step_sentence ("no-such-step"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/login/messages/rows", test_rows);
  g_test_add_func ("/login/messages/words", test_words);
  g_test_add_func ("/login/messages/numbers", test_numbers);
  g_test_add_func ("/login/messages/doubt", test_doubt);
  g_test_add_func ("/login/messages/strange-input", test_strange_input);
  g_test_add_func ("/login/messages/damaged", test_damaged);
  g_test_add_func ("/login/messages/vocabulary", test_vocabulary);

  return g_test_run ();
}
