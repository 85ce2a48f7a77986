/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Mails, pasted words and files that are neither. */

#include <string.h>

#include "genkan-error.h"
#include "genkan-limits.h"
#include "genkan-message-read.h"

static GenkanMessage *
read_one (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = genkan_message_read_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (messages->len, ==, 1);

  return genkan_message_ref (g_ptr_array_index (messages, 0));
}

static GenkanMessage *
read_string (const char *mail)
{
  g_autoptr (GBytes) bytes = g_bytes_new (mail, strlen (mail));

  return read_one (bytes);
}

static char *
join_links (GenkanMessage *message)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < message->links->len; i++)
    {
      const GenkanMessageLink *link = g_ptr_array_index (message->links, i);

      if (link->start >= 0)
        g_assert_cmpuint ((gsize) link->start + link->length, <=, strlen (message->text));
      g_string_append_printf (joined, "%s%d %s", i > 0 ? " " : "", link->kind, link->address);
    }

  return g_string_free (joined, FALSE);
}

static const struct
{
  const char *file;
  const char *from_name;
  const char *from_address;
  const char *subject;
  const char *words; /* somewhere in the text */
  const char *links;
  guint       traits;
} files[] = {
  { "mail/g02-vpass-use-jis.eml", "三井住友カード", "statement@vpass.ne.jp", "ご利用のお知らせ【三井住友カード】", "ﾓﾊﾞｲﾙｶﾌｴ ｼﾌﾞﾔﾃﾝ",
    "0 https://www.smbc-card.com/mem/index.jsp", 0 },
  { "mail/g39-business-estimate.eml", "有限会社三和内装　大橋", "ohashi@sanwa-naiso.example", "お見積書の件（①②とも）", "㈱みなと企画", "", 0 },
  { "mail/g50-orico-sjis.eml", "オリコ", "e-ask@orico.co.jp", "ご利用明細更新のお知らせ", "佐藤　花子　様", NULL, 0 },
  { "mail/p29-nta-sms-style.eml", "e-Tax（国税電子申告・納税システム）", "tax-notice@buzzoqcnsgcd.buzz", "未納税金のお支払いのお願い【督促】",
    "滞納した税金がございます。", "0 https://buzzoqcnsgcd.buzz/nta/pay", GENKAN_MESSAGE_TRAIT_CHARSET_GUESSED },
  { "proof/g19-boy-opaque-smime.eml", "横浜銀行", "dbc@boy.co.jp", "はまぎんからのお知らせ（住所変更のお手続き完了）", "佐藤　花子　さま", "", 0 },
  { "proof/g15-ocn-otp-smime.eml", "OCN", "otp@accounts.ocn.ne.jp", "【OCN】ワンタイムパスワードのお知らせ", "605 913", "", 0 },
  { "mail/p15-jcb-qr.eml", "JCBカード", "myjcb@jcob-notice.xyz", NULL, "下のQRコードを", "6 https://myjcb.jcob-notice.xyz/auth?m=7781",
    GENKAN_MESSAGE_TRAIT_HTML },
  { "mail/p16-docomo-image-only.eml", "NTTドコモ", "info@dcm-point-service.top", NULL, "お知らせ", "1 https://dcm-point-service.top/d/",
    GENKAN_MESSAGE_TRAIT_HTML | GENKAN_MESSAGE_TRAIT_IMAGE_ONLY },
  { "mail/p22-attach-html.eml", "三井住友信託銀行", "smtb@yusaqd.bond", NULL, "添付ファイルを開き", "3 https://www.yusaqd.bond/post",
    GENKAN_MESSAGE_TRAIT_FORM | GENKAN_MESSAGE_TRAIT_CHARSET_GUESSED },
  { "mail/p36-mufg-webpage.eml", "三菱UFJ銀行", "bk@u886qrj.duckdns.org", NULL, "＞＞ 利用再開の手続き", "1 http://u886qrj.duckdns.org/",
    GENKAN_MESSAGE_TRAIT_HTML | GENKAN_MESSAGE_TRAIT_HIDDEN_TEXT },
  { "mail/p41-fullwidth-url.eml", "VIEW's NET", "viewsnet@mjqzpa.cn", NULL, "ｈｔｔｐｓ：／／", "0 https://viewsnet.mjqzpa.cn/point", 0 },
  { "mail/p56-from-empty.eml", "Amazon.co.jp", NULL, NULL, "お客様", "0 http://vtqxuto.cf/", 0 },
};

static void
test_file (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "message", files[i].file, NULL);
  g_autoptr (GenkanMessage) message = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *links = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (content, length);
  message = read_one (bytes);

  g_assert_true (message->is_mail);
  g_assert_nonnull (message->date);
  g_assert_cmpstr (message->from_name, ==, files[i].from_name);
  g_assert_cmpstr (message->from_address, ==, files[i].from_address);
  g_assert_cmphex (message->traits, ==, files[i].traits);
  if (files[i].subject != NULL)
    g_assert_cmpstr (message->subject, ==, files[i].subject);
  g_assert_nonnull (strstr (message->text, files[i].words));
  links = join_links (message);
  if (files[i].links != NULL)
    g_assert_cmpstr (links, ==, files[i].links);
}

static const struct
{
  const char *name;
  const char *text;
  const char *sender;
  const char *from_name;
  const char *from_address;
  const char *subject;
  const char *body;
  const char *links;
} texts[] = {
  { "sms", "荷物 https://a.example/x", NULL, NULL, NULL, NULL, "荷物 https://a.example/x", "0 https://a.example/x" },
  { "typed-sender", "Hello", "0005 123", "0005 123", NULL, NULL, "Hello", "" },
  { "english", "From: Bank <a@Bank.example>\nSubject: Stop\n\nHello", NULL, "Bank", "a@bank.example", "Stop", "Hello", "" },
  { "japanese", "差出人：三井＜a@b.example＞\n件名：停止\nこんにちは", NULL, "三井", "a@b.example", "停止", "こんにちは", "" },
  { "japanese-half", "送信者: a@b.example\r\n件名 : 停止\r\n\r\nこんにちは\r\n二行目", NULL, NULL, "a@b.example", "停止", "こんにちは\n二行目", "" },
  { "date-between", "From: a@b.example\nDate: today\nTo: me\nSubject: x\n\ny", NULL, NULL, "a@b.example", "x", "y", "" },
  { "sender-wins", "From: a@b.example\n\ny", "Shop", "Shop", NULL, NULL, "y", "" },
  { "only-in-front", "Hello\nFrom: a@b.example", NULL, NULL, NULL, NULL, "Hello\nFrom: a@b.example", "" },
  { "from-word", "From now on: pay", NULL, NULL, NULL, NULL, "From now on: pay", "" },
  { "wide", "ｈｔｔｐｓ：／／ａ．ｅｘａｍｐｌｅ．ｃｏｍ／ｂ を開く", NULL, NULL, NULL, NULL, "ｈｔｔｐｓ：／／ａ．ｅｘａｍｐｌｅ．ｃｏｍ／ｂ を開く",
    "0 https://a.example.com/b" },
  { "wide-brackets", "https://a.example.com（重要）", NULL, NULL, NULL, NULL, "https://a.example.com（重要）", "0 https://a.example.com" },
  { "mail-address", "write to info@example.com now", NULL, NULL, NULL, NULL, "write to info@example.com now", "" },
  { "invisible-stays", "a\u200bb", NULL, NULL, NULL, NULL, "a\u200bb", "" },
  { "twice", "http://a.example/ http://a.example/", NULL, NULL, NULL, NULL, "http://a.example/ http://a.example/", "0 http://a.example/" },
};

static void
test_text (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanMessage) message = genkan_message_read_text (texts[i].text, texts[i].sender, &error);
  g_autofree char *links = NULL;

  g_assert_no_error (error);
  g_assert_false (message->is_mail);
  g_assert_cmpstr (message->from_name, ==, texts[i].from_name);
  g_assert_cmpstr (message->from_address, ==, texts[i].from_address);
  g_assert_cmpstr (message->subject, ==, texts[i].subject);
  g_assert_cmpstr (message->text, ==, texts[i].body);
  links = join_links (message);
  g_assert_cmpstr (links, ==, texts[i].links);
}

/* The place of a full-width address is that of the letters in the text. */
static void
test_wide_place (void)
{
  g_autoptr (GenkanMessage) message = genkan_message_read_text ("あ ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ い", NULL, NULL);
  const GenkanMessageLink *link;
  g_autofree char *words = NULL;

  g_assert_cmpuint (message->links->len, ==, 1);
  link = g_ptr_array_index (message->links, 0);
  words = g_strndup (message->text + link->start, link->length);
  g_assert_cmpstr (words, ==, "ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ");
}

#define HEAD "From: A <a@a.example>\nMIME-Version: 1.0\n"

static const struct
{
  const char *name;
  const char *mail;
  const char *text;
  const char *links;
  guint       traits;
} mails[] = {
  { "plain", HEAD "\nHello\n", "Hello", "", 0 },
  { "crlf", "From: a@a.example\r\nMIME-Version: 1.0\r\n\r\nHello\r\nyou\r\n", "Hello\nyou", "", 0 },
  { "no-body", HEAD, "", "", 0 },
  { "quoted-printable", HEAD "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n=E6=97=\n=A5", "日", "", 0 },
  { "base64", HEAD "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n5pel5pys\n", "日本", "", 0 },
  { "uuencode", HEAD "Content-Type: text/plain\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n#86)C\n`\nend\n", "abc", "", 0 },
  { "alternative", HEAD "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain http://a.example/\n--b\nContent-Type: text/html\n\n"
    "<a href='http://a.example/x'>page</a>\n--b--\n", "page", "1 http://a.example/x", GENKAN_MESSAGE_TRAIT_HTML },
  { "parts-differ", HEAD "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain http://good.example/\n--b\nContent-Type: text/html\n\n"
    "<a href='http://evil.test.example.net/x'>page</a>\n--b--\n", "page", "1 http://evil.test.example.net/x 0 http://good.example/",
    GENKAN_MESSAGE_TRAIT_HTML | GENKAN_MESSAGE_TRAIT_PARTS_DIFFER },
  { "alternative-related", HEAD "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain\n--b\nContent-Type: multipart/related; boundary=c\n\n"
    "--c\nContent-Type: text/html\n\npage\n--c\nContent-Type: text/html\n\nother\n--c--\n--b--\n", "page", "", GENKAN_MESSAGE_TRAIT_HTML },
  { "mixed", HEAD "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\n\ntwo\n--b\nContent-Type: text/plain\n"
    "Content-Disposition: attachment\n\nthree\n--b--\n", "one\n\ntwo", "", 0 },
  { "forwarded", HEAD "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nlook\n--b\nContent-Type: message/rfc822\n\nFrom: B <b@b.example>\n"
    "Subject: =?UTF-8?B?5pel?=\n\nhttp://b.example/\n--b--\n", "look\n\nFrom: B <b@b.example>\nSubject: 日\n\nhttp://b.example/", "0 http://b.example/", 0 },
  { "calendar", HEAD "Content-Type: text/calendar\n\nBEGIN:VEVENT\nSUMMARY:Pay\\, now\nDESCRIPTION:go to http://a.exa\n mple/\\nx\nEND:VEVENT\n",
    "Pay, now\ngo to http://a.example/\nx", "0 http://a.example/", GENKAN_MESSAGE_TRAIT_CALENDAR },
  { "cut-multipart", HEAD "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>half http://a.example/", "half http://a.example/",
    "0 http://a.example/", GENKAN_MESSAGE_TRAIT_HTML },
  { "no-boundary-found", HEAD "Content-Type: multipart/mixed; boundary=b\n\nhttp://a.example/\n", "http://a.example/", "0 http://a.example/", 0 },
  { "no-boundary", HEAD "Content-Type: multipart/mixed\n\nhttp://a.example/\n", "http://a.example/", "0 http://a.example/", 0 },
  { "html-charset-inside", HEAD "Content-Type: text/html\n\n<meta charset=\"shift_jis\">\223\372\226{", "日本", "", GENKAN_MESSAGE_TRAIT_HTML },
  { "nul", HEAD "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<a h=00ref=3D'http://a.example/'>a=00b</a>", "ab",
    "1 http://a.example/", GENKAN_MESSAGE_TRAIT_HTML },
  { "encrypted", HEAD "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQEHA6CA\n", "", "", 0 },
};

static void
test_mail (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GenkanMessage) message = read_string (mails[i].mail);
  g_autofree char *links = join_links (message);

  g_assert_true (message->is_mail);
  g_assert_cmpstr (message->text, ==, mails[i].text);
  g_assert_cmpstr (links, ==, mails[i].links);
  g_assert_cmphex (message->traits, ==, mails[i].traits);
}

static void
test_headers (void)
{
  g_autoptr (GenkanMessage) message = read_string ("Received: one\n two\r\nReceived: three\nFrom: a@a.example\nFROM: b@b.example\n"
                                                   "Reply-To: C <c@C.example>\nReturn-Path: <>\nTo: d@d.example, e@e.example\n"
                                                   "Date: Sat, 31 Jan 2026 10:00:00 +0900\n\nText: x\n");
  const GenkanMessageHeader *first = g_ptr_array_index (message->headers, 0);
  g_autofree char *date = g_date_time_format_iso8601 (message->date);

  g_assert_cmpuint (message->headers->len, ==, 8);
  g_assert_cmpstr (first->value, ==, "one two");
  g_assert_cmpuint (message->n_from, ==, 2);
  g_assert_cmpstr (message->from_address, ==, "a@a.example");
  g_assert_cmpstr (message->reply_to_address, ==, "c@c.example");
  g_assert_null (message->return_path);
  g_assert_cmpuint (g_strv_length (message->to_addresses), ==, 2);
  g_assert_cmpstr (date, ==, "2026-01-31T10:00:00+09");
  g_assert_cmpstr (message->text, ==, "Text: x");
}

static void
test_signed (void)
{
  g_autoptr (GenkanMessage) message =
    read_string (HEAD "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=b\n\nfront\n--b\n"
                 "Content-Type: text/plain\n\none\ntwo\n--b\nContent-Type: application/pkcs7-signature\nContent-Transfer-Encoding: base64\n\nAAECAw==\n--b--\nback\n");

  g_assert_cmpmem (g_bytes_get_data (message->signed_content, NULL), g_bytes_get_size (message->signed_content),
                   "Content-Type: text/plain\r\n\r\none\r\ntwo", 36);
  g_assert_cmpmem (g_bytes_get_data (message->signature, NULL), g_bytes_get_size (message->signature), "\0\1\2\3", 4);
  g_assert_cmpstr (message->text, ==, "one\ntwo");
}

/* Somebody else's signed mail inside says nothing about who sent the whole. */
static void
test_signed_inside (void)
{
  g_autoptr (GenkanMessage) inner =
    read_string (HEAD "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nevil\n--a\nContent-Type: multipart/signed; boundary=b\n\n--b\n\none\n--b\n"
                 "Content-Type: application/pkcs7-signature\n\nx\n--b--\n--a--\n");
  g_autoptr (GenkanMessage) third =
    read_string (HEAD "Content-Type: multipart/signed; boundary=b\n\n--b\n\none\n--b\n"
                 "Content-Type: application/pkcs7-signature\n\nx\n--b\n\nevil\n--b--\n");

  g_assert_null (inner->signature);
  g_assert_null (third->signature);
  g_assert_nonnull (strstr (third->text, "evil"));
}

static void
test_attachments (void)
{
  g_autoptr (GenkanMessage) message =
    read_string (HEAD "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\nContent-Type: Application/PDF; name=\"=?UTF-8?B?5pel?=.pdf\"\n"
                 "Content-Transfer-Encoding: base64\n\nAAECAwQ=\n--b\nContent-Type: application/octet-stream; name=a.htm\n\n"
                 "<form action='http://a.example/'>\n--b--\n");
  const GenkanMessageAttachment *first = g_ptr_array_index (message->attachments, 0);
  const GenkanMessageAttachment *second = g_ptr_array_index (message->attachments, 1);
  const GenkanMessageLink *link = g_ptr_array_index (message->links, 0);

  g_assert_cmpuint (message->attachments->len, ==, 2);
  g_assert_cmpstr (first->name, ==, "日.pdf");
  g_assert_cmpstr (first->media_type, ==, "application/pdf");
  g_assert_cmpuint (first->size, ==, 5);
  g_assert_null (first->content);
  g_assert_nonnull (second->content);
  g_assert_true (link->in_attachment);
  g_assert_cmpint (link->start, ==, -1);
}

static void
test_mbox (void)
{
  static const char mbox[] = "From a@a.example Sat Jan 31 10:00:00 2026\nReceived: x\nSubject: one\n\nHello\nFrom now on it is different\n\n"
                             "From here: it is text\nno header\n\n"
                             "From b@b.example Sat Jan 31 10:00:00 2026\r\nReceived: x\r\nSubject: two\r\n\r\nBye\r\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (mbox, strlen (mbox));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = genkan_message_read_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (messages->len, ==, 2);
  g_assert_cmpstr (((GenkanMessage *) g_ptr_array_index (messages, 0))->subject, ==, "one");
  g_assert_cmpstr (((GenkanMessage *) g_ptr_array_index (messages, 1))->subject, ==, "two");
  g_assert_true (g_str_has_prefix (g_bytes_get_data (((GenkanMessage *) g_ptr_array_index (messages, 1))->raw, NULL), "Received:"));
}

static void
test_mbox_limit (void)
{
  g_autoptr (GString) mbox = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) messages = NULL;

  for (guint i = 0; i < GENKAN_LIMIT_MESSAGES + 5; i++)
    g_string_append (mbox, "From a@a.example Sat Jan 31 10:00:00 2026\nReceived: x\n\nHello\n\n");
  bytes = g_bytes_new (mbox->str, mbox->len);
  messages = genkan_message_read_bytes (bytes, NULL);
  g_assert_cmpuint (messages->len, ==, GENKAN_LIMIT_MESSAGES);
  g_assert_cmphex (((GenkanMessage *) g_ptr_array_index (messages, messages->len - 1))->traits & GENKAN_MESSAGE_TRAIT_TRUNCATED, !=, 0);
}

static const struct
{
  const char *name;
  const char *bytes;
  gsize       length;
  int         code;
} refused[] = {
  { "empty", "", 0, GENKAN_ERROR_EMPTY },
  { "blank", "\n \n", 3, GENKAN_ERROR_EMPTY },
  { "only-mark", "\357\273\277", 3, GENKAN_ERROR_EMPTY },
  { "outlook", "\320\317\021\340\241\261\032\341\0\0", 10, GENKAN_ERROR_BROKEN },
  { "program", "\177ELF\1\0\0\0", 8, GENKAN_ERROR_NOT_TEXT },
  { "pdf", "%PDF-1.7\n\0\1\2", 12, GENKAN_ERROR_NOT_TEXT },
};

static void
test_refused (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = g_bytes_new_static (refused[i].bytes, refused[i].length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = genkan_message_read_bytes (bytes, &error);

  g_assert_null (messages);
  g_assert_error (error, GENKAN_ERROR, refused[i].code);
}

static void
test_picture (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "qr", "code.png", NULL);
  g_autofree char *empty = g_test_build_filename (G_TEST_DIST, "data", "qr", "none.png", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GBytes) blank = NULL;
  char *content;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  picture = g_bytes_new_take (content, length);
  g_assert_true (g_file_get_contents (empty, &content, &length, NULL));
  blank = g_bytes_new_take (content, length);

  messages = genkan_message_read_bytes (picture, &error);
  if (g_error_matches (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE))
    {
      g_test_skip (error->message);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (((GenkanMessage *) g_ptr_array_index (messages, 0))->text, ==, "https://www.example.com/a?b=c");

  none = genkan_message_read_bytes (blank, &error);
  g_assert_null (none);
  g_assert_error (error, GENKAN_ERROR, GENKAN_ERROR_NOT_FOUND);
}

/* Text files of other systems. */
static void
test_encodings (void)
{
  g_autoptr (GBytes) wide = g_bytes_new_static ("\377\376\345\145\54\147", 6);
  g_autoptr (GBytes) shift_jis = g_bytes_new_static ("\223\372\226{\202\314\203\201", 8);
  g_autoptr (GBytes) marked = g_bytes_new_static ("\357\273\277From: a@a.example\nReceived: x\n\ny", 34);
  g_autoptr (GenkanMessage) from_wide = read_one (wide);
  g_autoptr (GenkanMessage) from_shift_jis = read_one (shift_jis);
  g_autoptr (GenkanMessage) from_marked = read_one (marked);

  g_assert_cmpstr (from_wide->text, ==, "日本");
  g_assert_cmpstr (from_shift_jis->text, ==, "日本のメ");
  g_assert_cmphex (from_shift_jis->traits, ==, GENKAN_MESSAGE_TRAIT_CHARSET_GUESSED);
  g_assert_true (from_marked->is_mail);
}

static GString *
begin_multipart (guint level)
{
  GString *mail = g_string_new (HEAD);

  g_string_append_printf (mail, "Content-Type: multipart/mixed; boundary=b%u\n\n", level);

  return mail;
}

/* As read, with the limits kept. Returns: the message */
static GenkanMessage *
read_monster (GString *mail)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (mail);
  GenkanMessage *message = read_one (bytes);

  g_assert_cmpuint (strlen (message->text), <=, GENKAN_LIMIT_TEXT);
  g_assert_cmpuint (message->links->len, <=, GENKAN_LIMIT_LINKS);
  g_assert_cmpuint (message->attachments->len, <=, GENKAN_LIMIT_ATTACHMENTS);

  return message;
}

static void
test_many_parts (void)
{
  GString *mail = begin_multipart (0);
  g_autoptr (GenkanMessage) message = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (mail, "--b0\nContent-Type: image/png\n\nx\n");
  message = read_monster (mail);
  g_assert_cmphex (message->traits & GENKAN_MESSAGE_TRAIT_TRUNCATED, !=, 0);
}

static void
test_deep (gconstpointer data)
{
  guint depth = GPOINTER_TO_UINT (data);
  GString *mail = begin_multipart (0);
  g_autoptr (GenkanMessage) message = NULL;

  for (guint i = 0; i < depth; i++)
    g_string_append_printf (mail, "--b%u\nContent-Type: multipart/mixed; boundary=b%u\n\n", i, i + 1);
  g_string_append_printf (mail, "--b%u\n\nx\n", depth);
  message = read_monster (mail);
  g_assert_cmphex (message->traits & GENKAN_MESSAGE_TRAIT_TRUNCATED, !=, 0);
}

static void
test_deep_mails (void)
{
  GString *mail = g_string_new ("Received: x\n");
  g_autoptr (GenkanMessage) message = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (mail, "Content-Type: message/rfc822\n\n");
  g_string_append (mail, "\nx\n");
  message = read_monster (mail);
  g_assert_cmphex (message->traits & GENKAN_MESSAGE_TRAIT_TRUNCATED, !=, 0);
}

static void
test_deep_alternatives (void)
{
  GString *mail = g_string_new (HEAD "Content-Type: multipart/alternative; boundary=b0\n\n");
  g_autoptr (GenkanMessage) message = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (mail, "--b%u\n\nx\n--b%u\nContent-Type: multipart/alternative; boundary=b%u\n\n", i, i, i + 1);
  message = read_monster (mail);
  g_assert_cmphex (message->traits & GENKAN_MESSAGE_TRAIT_TRUNCATED, !=, 0);
}

static void
test_large_attachment (void)
{
  static const char line[] = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB\n";
  GString *mail = begin_multipart (0);
  g_autoptr (GenkanMessage) message = NULL;

  g_string_append (mail, "--b0\n\nHello\n--b0\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n\n");
  while (mail->len < 68 * 1024 * 1024)
    g_string_append_len (mail, line, (gssize) strlen (line));
  g_string_append (mail, "--b0--\n");
  message = read_monster (mail);
  g_assert_cmpstr (message->text, ==, "Hello");
  g_assert_cmpuint (((GenkanMessageAttachment *) g_ptr_array_index (message->attachments, 0))->size, >, 49 * 1024 * 1024);
}

static void
test_long_lines (void)
{
  static const char * const heads[] = {
    "", "Content-Type: text/html\n", "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n",
    "Content-Type: text/plain; charset=iso-2022-jp\n", "Content-Type: text/html; charset=shift_jis\n",
  };
  static const char * const pieces[] = { "a", "http://a.example/", "=", "\033$B", "\201", ".", "a.b ", "@" };

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      for (gsize k = 0; k < G_N_ELEMENTS (pieces); k++)
        {
          GString *mail = g_string_new (HEAD);
          g_autoptr (GenkanMessage) message = NULL;

          g_string_append_printf (mail, "%s\n", heads[i]);
          while (mail->len < 2 * 1024 * 1024)
            g_string_append (mail, pieces[k]);
          message = read_monster (mail);
        }
    }
}

static void
test_many_headers (void)
{
  GString *mail = g_string_new (NULL);
  g_autoptr (GenkanMessage) message = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (mail, "Received: x\n");
  g_string_append (mail, "From: ");
  for (guint i = 0; i < 100000; i++)
    g_string_append (mail, "\"(<a@a.example>, ");
  message = read_monster (mail);
  g_assert_cmpuint (message->headers->len, ==, GENKAN_LIMIT_HEADERS);
}

/* Cut anywhere: never a crash, and what is left is read. */
static void
test_cut (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "message", "mail", "p15-jcb-qr.eml", NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  for (gsize i = 1; i < length; i += 7)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (content, i);
      g_autoptr (GPtrArray) messages = genkan_message_read_bytes (bytes, NULL);

      g_assert_nonnull (messages);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/message/read/file/%s", files[i].file);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_file);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/message/read/text/%s", texts[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (mails); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/message/read/mail/%s", mails[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_mail);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/core/message/read/refused/%s", refused[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/core/message/read/wide-place", test_wide_place);
  g_test_add_func ("/core/message/read/headers", test_headers);
  g_test_add_func ("/core/message/read/signed", test_signed);
  g_test_add_func ("/core/message/read/signed-inside", test_signed_inside);
  g_test_add_func ("/core/message/read/attachments", test_attachments);
  g_test_add_func ("/core/message/read/mbox", test_mbox);
  g_test_add_func ("/core/message/read/mbox-limit", test_mbox_limit);
  g_test_add_func ("/core/message/read/picture", test_picture);
  g_test_add_func ("/core/message/read/encodings", test_encodings);
  g_test_add_func ("/core/message/read/monster/parts", test_many_parts);
  g_test_add_data_func ("/core/message/read/monster/deep-200", GUINT_TO_POINTER (200), test_deep);
  g_test_add_data_func ("/core/message/read/monster/deep-5000", GUINT_TO_POINTER (5000), test_deep);
  g_test_add_func ("/core/message/read/monster/deep-mails", test_deep_mails);
  g_test_add_func ("/core/message/read/monster/deep-alternatives", test_deep_alternatives);
  g_test_add_func ("/core/message/read/monster/attachment", test_large_attachment);
  g_test_add_func ("/core/message/read/monster/lines", test_long_lines);
  g_test_add_func ("/core/message/read/monster/headers", test_many_headers);
  g_test_add_func ("/core/message/read/cut", test_cut);

  return g_test_run ();
}
