/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Header lines: encoded words, raw bytes, and the many ways to write a sender. */

#include <string.h>

#include "genkan-message-charset.h"
#include "genkan-message-header.h"

static const struct
{
  const char *name;
  const char *raw;
  const char *expected;
} words[] = {
  { "plain", "Hello", "Hello" },
  { "base64", "=?UTF-8?B?44Oh44Or44Kr44Oq?=", "メルカリ" },
  { "quoted", "=?iso-8859-1?Q?caf=E9_cr=E8me?=", "café crème" },
  { "lower", "=?utf-8?b?44Oh?=", "メ" },
  { "two", "=?UTF-8?B?44Oh?= =?UTF-8?B?44Or?=", "メル" },
  { "two-folded", "=?UTF-8?B?44Oh?=\r\n\t=?UTF-8?B?44Or?=", "メル" },
  { "mixed", "Re: =?UTF-8?B?44Oh?= x", "Re: メ x" },
  { "letter-cut", "=?UTF-8?B?44M=?= =?UTF-8?B?oQ==?=", "メ" },
  { "no-padding", "=?UTF-8?B?44Oh44M?= =?UTF-8?B?q?=", "メ\357\277\275\357\277\275" },
  { "spaces", "=?UTF-8?Q?a b c?=", "a b c" },
  { "no-end", "=?UTF-8?B?44Oh", "メ" },
  { "language", "=?UTF-8*ja?B?44Oh?=", "メ" },
  { "unknown-charset", "=?x-nothing?B?44Oh?=", "メ" },
  { "other-encoding", "=?UTF-8?X?44Oh?=", "=?UTF-8?X?44Oh?=" },
  { "iso-2022-jp", "=?ISO-2022-JP?B?GyRCJWElayUrJWobKEI=?=", "メルカリ" },
  { "iso-2022-jp-raw", "\033$B%a%k%+%j\033(B", "メルカリ" },
  { "half-kana", "=?ISO-2022-JP?B?GyhJMTIzGyhC?=", "ｱｲｳ" },
  { "row-13", "=?ISO-2022-JP?B?GyRCLSEbKEI=?=", "①" },
  { "shift-jis-raw", "\203\201\203\213\203J\203\212", "メルカリ" },
  { "utf-8-raw", "メルカリ", "メルカリ" },
  { "latin-raw", "caf\351 cr\350me", "café crème" },
  { "shift-jis-13", "=?Shift_JIS?B?h0A=?=", "①" },
  { "line-break-inside", "=?UTF-8?Q?a=0D=0Ab?=", "a  b" },
  { "nul-inside", "=?UTF-8?Q?a=00b?=", "ab" },
  { "empty-word", "=?UTF-8?B?\?=", "" },
  { "equal-signs", "a==b=?c", "a==b=?c" },
};

static void
test_words (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  gboolean guessed = FALSE;
  g_autofree char *decoded = genkan_message_decode_header (words[i].raw, &guessed);

  g_assert_cmpstr (decoded, ==, words[i].expected);
}

static const struct
{
  const char *name;
  const char *raw;
  const char *expected; /* name <address>, joined with a bar; - for none */
} senders[] = {
  { "name", "Some Name <a@Example.COM>", "Some Name <a@example.com>" },
  { "quoted", "\"Name, Some\" <a@example.com>", "Name, Some <a@example.com>" },
  { "bare", "a@example.com", "- <a@example.com>" },
  { "angle", "<a@example.com>", "- <a@example.com>" },
  { "comment", "a@example.com (Some (very) Name)", "Some very Name <a@example.com>" },
  { "encoded", "=?UTF-8?B?44Oh?= <a@example.com>", "メ <a@example.com>" },
  { "encoded-quoted", "\"=?UTF-8?B?44Oh?=\" <a@example.com>", "メ <a@example.com>" },
  { "encoded-address", "=?UTF-8?Q?Name_=3Cb=40bank.example=3E?= <a@example.com>", "Name <b@bank.example> <a@example.com>" },
  { "only-encoded", "=?UTF-8?Q?b=40bank.example?=", "b@bank.example <->" },
  { "address-as-name", "\"b@bank.example\" <a@example.com>", "b@bank.example <a@example.com>" },
  { "empty-angle", "\"Name\" <>", "Name <->" },
  { "only-name", "Name", "Name <->" },
  { "two", "A <a@example.com>, B <b@example.com>", "A <a@example.com>|B <b@example.com>" },
  { "two-angles", "A <a@example.com> <b@example.com>", "A  <a@example.com> <b@example.com>" },
  { "comma", "Surname, Name <a@example.com>, b@example.com", "Surname, Name <a@example.com>|- <b@example.com>" },
  { "comma-quoted", "\"Shop\", x <a@example.com>", "Shop, x <a@example.com>" },
  { "group", "Friends: a@example.com, B <b@example.com>;", "- <a@example.com>|B <b@example.com>" },
  { "nobody", "undisclosed-recipients:;", "" },
  { "route", "<@relay.example,@other.example:a@example.com>", "- <a@example.com>" },
  { "final-dot", "<a@example.com.>", "- <a@example.com>" },
  { "no-local", "<@example.com>", "- <->" },
  { "no-domain", "<a@>", "- <->" },
  { "spaces-inside", "<a b@example.com>", "- <->" },
  { "outlook", "Some Name [mailto:a@example.com]", "Some Name <a@example.com>" },
  { "loose", "Some Name a@example.com", "Some Name <a@example.com>" },
  { "colon", "Info: desk <a@example.com>", "Info: desk <a@example.com>" },
  { "raw-jis", "\033$B%a%k\033(B <a@example.com>", "メル <a@example.com>" },
  { "unclosed", "Name <a@example.com", "Name <a@example.com>" },
  { "unclosed-quote", "\"Name <a@example.com>", "Name <a@example.com> <->" },
  { "empty", "", "" },
};

/* UTF-8 in a header needs no guess, other bytes do. */
static void
test_guessed (void)
{
  gboolean guessed = FALSE;
  g_autofree char *utf8 = genkan_message_decode_header ("caf\303\251", &guessed);
  g_autofree char *latin = NULL;

  g_assert_cmpstr (utf8, ==, "café");
  g_assert_false (guessed);
  latin = genkan_message_decode_header ("caf\351", &guessed);
  g_assert_cmpstr (latin, ==, "café");
  g_assert_true (guessed);
}

static void
test_senders (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  gboolean guessed = FALSE;
  g_autoptr (GPtrArray) mailboxes = genkan_message_parse_mailboxes (senders[i].raw, &guessed);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint k = 0; k < mailboxes->len; k++)
    {
      const GenkanMailbox *mailbox = g_ptr_array_index (mailboxes, k);

      g_string_append_printf (joined, "%s%s <%s>", k > 0 ? "|" : "", mailbox->name != NULL ? mailbox->name : "-",
                              mailbox->address != NULL ? mailbox->address : "-");
    }
  g_assert_cmpstr (joined->str, ==, senders[i].expected);
}

static const struct
{
  const char *name;
  const char *charset;
  const char *bytes;
  const char *expected;
  gboolean    guessed;
} charsets[] = {
  { "ascii", NULL, "abc", "abc", FALSE },
  { "utf-8", "UTF-8", "日本", "日本", FALSE },
  { "missing-utf-8", NULL, "日本", "日本", TRUE },
  { "wrong-utf-8", "us-ascii", "日本", "日本", TRUE },
  { "iso-2022-jp", "ISO-2022-JP", "\033$BF|K\\\033(B x", "日本 x", FALSE },
  { "iso-2022-jp-78", "iso-2022-jp", "\033$@F|K\\\033(J x", "日本 x", FALSE },
  { "iso-2022-jp-kana", "ISO-2022-JP", "\033(I123\033(B", "ｱｲｳ", FALSE },
  { "iso-2022-jp-13", "ISO-2022-JP", "\033$B-!\033(B", "①", FALSE },
  { "iso-2022-jp-no-return", "ISO-2022-JP", "\033$BF|K\\\nabc", "日本\nabc", FALSE },
  { "missing-iso-2022-jp", NULL, "\033$BF|K\\\033(B", "日本", TRUE },
  { "shift-jis", "Shift_JIS", "\223\372\226{\207@", "日本①", FALSE },
  { "missing-shift-jis", NULL, "\223\372\226{\202\314\203\201", "日本のメ", TRUE },
  { "wrong-shift-jis", "utf-8", "\223\372\226{\202\314\203\201", "日本のメ", TRUE },
  { "unknown", "x-klingon", "\223\372\226{\202\314\203\201", "日本のメ", TRUE },
  { "euc-jp", "EUC-JP", "\306\374\313\334", "日本", FALSE },
  { "missing-euc-jp", NULL, "\306\374\313\334\244\316\245\341", "日本のメ", TRUE },
  { "latin", "ISO-8859-1", "caf\351 \223x\224", "café “x”", FALSE },
  { "missing-latin", NULL, "Gr\374\337e aus K\366ln, \344u\337erst sch\366n", "Grüße aus Köln, äußerst schön", TRUE },
  { "gb2312", "gb2312", "\304\343\272\303", "你好", FALSE },
  { "damaged-utf-8", "UTF-8", "日本語の文章です。\343\201", "日本語の文章です。\357\277\275\357\277\275", FALSE },
};

static void
test_charsets (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  gboolean guessed = FALSE;
  g_autofree char *text = genkan_message_decode (charsets[i].bytes, strlen (charsets[i].bytes), charsets[i].charset, &guessed);

  g_assert_cmpstr (text, ==, charsets[i].expected);
  g_assert_cmpint (guessed, ==, charsets[i].guessed);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/message/header/words/%s", words[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_words);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (senders); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/message/header/senders/%s", senders[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_senders);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/message/charset/%s", charsets[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_charsets);
    }
  g_test_add_func ("/core/message/header/guessed", test_guessed);

  return g_test_run ();
}
