/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "genkan-message-words.h"

typedef struct
{
  const char *name;
  const char *subject;
  const char *text;
  const char *service; /* NULL: nobody is claimed */
  const char *found;
} ClaimCase;

typedef struct
{
  GenkanCatalog       *catalog;
  GenkanMessageClaims *claims;
} Fixture;

static void
take_catalog (Fixture       *fixture,
              GenkanCatalog *catalog)
{
  fixture->catalog = catalog;
  fixture->claims = genkan_message_claims_new (catalog);
}

static void
set_up_small (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_file_get_contents (g_getenv ("GENKAN_TEST_CATALOG"), &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (content, length);
  take_catalog (fixture, genkan_catalog_new_from_bytes (bytes, &error));
  g_assert_no_error (error);
}

static void
set_up_bundled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  take_catalog (fixture, genkan_catalog_new (NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  genkan_message_claims_free (fixture->claims);
  genkan_catalog_unref (fixture->catalog);
}

static void
check (Fixture         *fixture,
       const ClaimCase *row,
       gboolean         is_mail)
{
  g_autoptr (GenkanMessage) message = genkan_message_new ();
  GenkanMessageClaim claim;
  gboolean found;

  message->is_mail = is_mail;
  message->from_name = g_strdup (row->name);
  message->subject = g_strdup (row->subject);
  g_free (message->text);
  message->text = g_strdup (row->text);
  found = genkan_message_claims_find (fixture->claims, message, &claim);

  g_test_message ("%s | %s | %s", row->name, row->subject, row->text);
  g_assert_cmpstr (claim.service != NULL ? claim.service->id : NULL, ==, row->service);
  g_assert_cmpstr (claim.found, ==, row->found);
  g_assert_cmpint (found, ==, row->service != NULL);
  g_assert_cmpint (found, ==, claim.in_name || claim.in_subject || claim.in_text);
  g_free (claim.found);
}

static void
test_small (Fixture       *fixture,
            gconstpointer  data)
{
  static const ClaimCase rows[] = {
    { "青葉銀行", NULL, NULL, "aoba-bank", "青葉銀行" },
    { "青葉カード", NULL, NULL, "aoba-card", "青葉カード" },
    { "青葉ｶｰﾄﾞ", NULL, NULL, "aoba-card", "青葉ｶｰﾄﾞ" },
    { "青*葉カ|ード サポート", NULL, NULL, "aoba-card", "青*葉カ|ード" },
    { "青葉力ード", NULL, NULL, "aoba-card", "青葉力ード" },
    { "ＡＯＢＡ ＣＡＲＤ", NULL, NULL, "aoba-card", "ＡＯＢＡ ＣＡＲＤ" },
    { "A o b a C a r d", NULL, NULL, "aoba-card", "A o b a C a r d" },
    { "Аоbа Саrd", NULL, NULL, "aoba-card", "Аоbа Саrd" },
    { "Ao\u200bba Ca\u200brd", NULL, NULL, "aoba-card", "Ao\u200bba Ca\u200brd" },
    { "A0ba Card", NULL, NULL, "aoba-card", "A0ba Card" },
    { "ヒノキネット", NULL, NULL, "hinoki", "ヒノキネット" },
    { "株式会社青葉銀行", NULL, NULL, "aoba-bank", "青葉銀行" },
    { "北青葉銀行", NULL, NULL, NULL, NULL },
    { "Lantern Aoba Card House", NULL, NULL, NULL, NULL },
    { "Aoba Cardinal", NULL, NULL, NULL, NULL },
    { "support@aobacard.example", NULL, NULL, NULL, NULL },
    { "佐藤 花子", "【青葉カード】ご確認のお願い", NULL, "aoba-card", "青葉カード" },
    { "佐藤 花子", "[重要・青葉カード] ご確認", NULL, "aoba-card", "青葉カード" },
    { "佐藤 花子", "青葉カードのギフト券が当たる", NULL, NULL, NULL },
    { "佐藤 花子", NULL, "昨日、青葉カードで買い物をしたよ", NULL, NULL },
    { "佐藤 花子", NULL, "支払い方法:青葉カード\n", NULL, NULL },
    { NULL, NULL, "いつも青葉カードをご利用いただきありがとうございます。", "aoba-card", "青葉カード" },
    { NULL, NULL, "青葉カード会員 様\nご確認ください", "aoba-card", "青葉カード" },
    { NULL, NULL, "ご確認ください\n発行元:青葉銀行\n", "aoba-bank", "青葉銀行" },
    { NULL, NULL, "青葉カード\nご確認ください", "aoba-card", "青葉カード" },
    { NULL, NULL, "Thank you for reading our letter about the garden in spring and about the trees in the park.\nAoba Card\nMore", NULL, NULL },
    { NULL, NULL, "https://www.aobacard.example/ をご利用ください", NULL, NULL },
    { NULL, NULL, NULL, NULL, NULL },
    { "", "", "", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check (fixture, &rows[i], TRUE);
}

static void
test_bundled (Fixture       *fixture,
              gconstpointer  data)
{
  static const ClaimCase rows[] = {
    { "OCNメール", NULL, NULL, "ocn", "OCNメール" },
    { "J:COM", NULL, NULL, "jcom", "J:COM" },
    { "エクスプレス予約・スマートEX", NULL, NULL, "smartex", "エクスプレス予約" },
    { "Amazon.co.jp", NULL, NULL, "amazon-jp", "Amazon.co.jp" },
    { "Amaz0n", NULL, NULL, "amazon-jp", "Amaz0n" },
    { "楽天カード株式会社", NULL, NULL, "rakuten-card", "楽天カード" },
    { "JCBカード", NULL, NULL, "jcb", "JCB" },
    { "ANAマイレージクラブ", NULL, NULL, "ana", "ANA" },
    { "X", NULL, NULL, "x", "X" },
    { "e-Tax（国税電子申告・納税システム）", NULL, NULL, "e-tax", "e-Tax" },
    { "Ana Maria", NULL, NULL, NULL, NULL },
    { "Paul Chase", NULL, NULL, NULL, NULL },
    { "Pop Ups", NULL, NULL, NULL, NULL },
    { "田中 みずほ", NULL, NULL, NULL, NULL },
    { "城南信用金庫", NULL, NULL, NULL, NULL },
    { "オンライン講座", NULL, NULL, NULL, NULL },
    { "スイカ農園", NULL, NULL, NULL, NULL },
    { "レビューカード研究会", NULL, NULL, NULL, NULL },
    { "よしえ", "ドコモショップ行ってきたよ", "さっきドコモショップで機種変更してきたよ", NULL, NULL },
    { "三井住友カード", NULL, "■加盟店名:A m a z o n . c o . j p", "smbc-card", "三井住友カード" },
    { "山の店", "Amazonギフト券を進呈", "抽選でAmazonギフト券を差し上げます", NULL, NULL },
  };
  static const ClaimCase texts[] = {
    { "0005-000-000", NULL, "【dアカウント】セキュリティコードは 482-193 です", "d-account", "dアカウント" },
    { NULL, NULL, "えきねっと：5/3 はやぶさ13号の受取期限が近づいています", "ekinet", "えきねっと" },
    { NULL, NULL, "お荷物を持ち帰りました。ヤマト運輸 https://aoba.example/", "yamato", "ヤマト運輸" },
    { NULL, NULL, "花子さん、田所です。例会の集合は7時半に変わりました", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check (fixture, &rows[i], TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    check (fixture, &texts[i], FALSE);
}

/* The name counts before the text, and only the places that agree are marked. */
static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GenkanMessage) message = genkan_message_new ();
  g_autofree char *found = NULL;
  GenkanMessageClaim claim;

  message->is_mail = TRUE;
  message->from_name = g_strdup ("青葉カード");
  message->subject = g_strdup ("【青葉カード】お知らせ");
  g_free (message->text);
  message->text = g_strdup ("いつも青葉銀行をご利用いただきありがとうございます。");

  g_assert_true (genkan_message_claims_find (fixture->claims, message, &claim));
  found = claim.found;
  g_assert_cmpstr (claim.service->id, ==, "aoba-card");
  g_assert_true (claim.in_name);
  g_assert_true (claim.in_subject);
  g_assert_false (claim.in_text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/message/claims/small", Fixture, NULL, set_up_small, test_small, tear_down);
  g_test_add ("/message/claims/bundled", Fixture, NULL, set_up_bundled, test_bundled, tear_down);
  g_test_add ("/message/claims/places", Fixture, NULL, set_up_small, test_places, tear_down);

  return g_test_run ();
}
