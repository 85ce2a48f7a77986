/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "words-fixture.h"

static const WordsCase letters[] = {
  { "あなたの所得稅について", GENKAN_MESSAGE_WORD_FOREIGN_GLYPH, "稅", "税" },
  { "お客様の账号は停止されました", GENKAN_MESSAGE_WORD_FOREIGN_GLYPH, "账", "帳" },
  { "お客様の Аmazonプライム会員資格", GENKAN_MESSAGE_WORD_FOREIGN_GLYPH, "Аmazon", "Amazon" },
  { "Your Pаypal account", GENKAN_MESSAGE_WORD_FOREIGN_GLYPH, "Pаypal", "Paypal" },
  { "您的账户已被冻结，请立即登录验证", GENKAN_MESSAGE_WORD_FOREIGN_GLYPH, NULL, NULL },
  { "陈 様、いつもありがとうございます", GENKAN_MESSAGE_WORD_FOREIGN_GLYPH, NULL, NULL },
  { "森鷗外の頰と麴、髙島屋の﨑と會國です", GENKAN_MESSAGE_WORD_FOREIGN_GLYPH, NULL, NULL },
  { "Привет, это письмо", GENKAN_MESSAGE_WORD_FOREIGN_GLYPH, NULL, NULL },
  { "抵抗は10kΩ、厚さは5μmです", GENKAN_MESSAGE_WORD_FOREIGN_GLYPH, NULL, NULL },
  { "お客*様が不在の為", GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS, "*", NULL },
  { "お荷物を持ちv帰りました", GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS, "v", NULL },
  { "セキ|ュリティ上の理由", GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS, "|", NULL },
  { "■加盟店名:A m a z o n . c o . j p です", GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS, "A m a z o n", "Amazon" },
  { "お使いのA*p*p*l*e IDは", GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS, "A*p*p*l*e", "Apple" },
  { "ホーム|ヘルプ|規約", GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS, NULL, NULL },
  { "はぴeみる電のご案内", GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS, NULL, NULL },
  { "今週の N E W S です", GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS, NULL, NULL },
  { "a small T o n g sign", GENKAN_MESSAGE_WORD_INSERTED_SYMBOLS, NULL, NULL },
  { "お\u200b客様へ", GENKAN_MESSAGE_WORD_INVISIBLE, "\u200b", NULL },
  { "Ama\u00adzon", GENKAN_MESSAGE_WORD_INVISIBLE, "\u00ad", NULL },
  { "請求書\u202efdp.exe", GENKAN_MESSAGE_WORD_INVISIBLE, "\u202e", NULL },
  { "\ufeffお客様へ", GENKAN_MESSAGE_WORD_INVISIBLE, NULL, NULL },
  { "家族 👨\u200d👩\u200d👧 です", GENKAN_MESSAGE_WORD_INVISIBLE, NULL, NULL },
  { "春のセール \u200c \u034f \u200c お早めに", GENKAN_MESSAGE_WORD_INVISIBLE, NULL, NULL },
  { "می\u200cخواهم", GENKAN_MESSAGE_WORD_INVISIBLE, NULL, NULL },
  { "各種照会?設定はアプリから", GENKAN_MESSAGE_WORD_ODD_WIDTH, "?", NULL },
  { "永久に停止されます!", GENKAN_MESSAGE_WORD_ODD_WIDTH, "!", NULL },
  { "お客様,ご確認ください", GENKAN_MESSAGE_WORD_ODD_WIDTH, ",", NULL },
  { "ＰａｙＰａｙ抽選会", GENKAN_MESSAGE_WORD_ODD_WIDTH, "ＰａｙＰａｙ", NULL },
  { "ｈｔｔｐｓ：／／ａｏｂａ．ｅｘａｍｐｌｅ へ", GENKAN_MESSAGE_WORD_ODD_WIDTH, "ｈｔｔｐｓ：／／ａｏｂａ．ｅｘａｍｐｌｅ", NULL },
  { "ＪＡＬカードｎａｖｉ（ＶＩＳＡ）をご利用ですか?はい", GENKAN_MESSAGE_WORD_ODD_WIDTH, NULL, NULL },
  { "ﾓﾊﾞｲﾙﾊﾟｽﾓﾁﾔ-ｼﾞ 1,000円", GENKAN_MESSAGE_WORD_ODD_WIDTH, NULL, NULL },
  { "お客様のお何物は", GENKAN_MESSAGE_WORD_LOOK_ALIKE, "お何物", "お荷物" },
  { "口グインしてください", GENKAN_MESSAGE_WORD_LOOK_ALIKE, "口グイン", "ログイン" },
  { "クレジット力ードのご確認", GENKAN_MESSAGE_WORD_LOOK_ALIKE, "力ード", "カード" },
  { "口コミと力コブと夕方のカード", GENKAN_MESSAGE_WORD_LOOK_ALIKE, NULL, NULL },
};

static void
test_letters (void)
{
  g_autoptr (GenkanMessageWords) words = words_fixture_load ();

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    words_fixture_check (words, &letters[i], NULL, NULL);
}

/* Half-width kana with marks, towers of accents and ligatures: the way back to the original stays right. */
static void
test_offsets (void)
{
  static const WordsCase rows[] = {
    { "ﾊﾟﾋﾟ ㌔㌢ ﷺ e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301 至急ご連絡を", GENKAN_MESSAGE_WORD_URGENCY, "至急", NULL },
    { "ｱｶｳﾝﾄが停止されます", GENKAN_MESSAGE_WORD_THREAT, "ｱｶｳﾝﾄが停止", NULL },
    { "ア\u200bカ\u200bウント\u200bが\u200b停\u200b止されます", GENKAN_MESSAGE_WORD_THREAT, "ア\u200bカ\u200bウント\u200bが\u200b停\u200b止", NULL },
    { "が か\u3099 ご利用を制限して", GENKAN_MESSAGE_WORD_THREAT, "利用を制限して", NULL },
  };
  g_autoptr (GenkanMessageWords) words = words_fixture_load ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    words_fixture_check (words, &rows[i], NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/message/letters/table", test_letters);
  g_test_add_func ("/message/letters/offsets", test_offsets);

  return g_test_run ();
}
