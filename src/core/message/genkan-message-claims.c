/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-names-private.h"
#include "genkan-message-words.h"

/* A tag in brackets may say a little more than the name. */
#define MAX_TAG 16
#define SHORT_TEXT 220
/* A name alone on a line is a heading; farther down it is one of the networks that a page is on. */
#define HEADING 60

#define SCORE_TAG 4
#define SCORE_SELF 3
#define SCORE_WEAK 1
#define MAX_NAMES 400

struct _GenkanMessageClaims
{
  GenkanMessageNames *names;
};

/* One place where a service is named. */
typedef struct
{
  const GenkanMessageName *name;
  guint                    at;
  guint                    end;
  int                      score;
  int                      best;      /* of all places of the service in the text */
  gboolean                 is_sender; /* in the sender's name, where `.com` is a part of it */
} Place;

/* What companies add to their names: it makes no other sender of it. */
static const char * const fillers[] = {
  "株式会社", "からのお知らせ", "からのご案内", "のお知らせ", "お知らせ", "よりお知らせ", "番組", "お客様", "お客さま",
  "カスタマー", "サポート", "センター", "サービス", "デスク", "事務局", "公式", "会員", "重要", "緊急", "通知", "案内",
  "ご案内", "管理", "運営", "窓口", "担当", "本部", "本社", "日本", "ジャパン", "チーム", "メール", "アカウント", "カード",
  "銀行", "証券", "オンライン", "インフォメーション", "ニュース", "グループ", "インターネット", "バンキング", "プライム",
  "メンバーズ", "ストア", "セキュリティ", "フロント", "ペイメント", "受信料", "ガイド", "ヘルプ", "マイレージ", "バンク",
  "クラブ", "support", "team", "security", "service", "services", "account", "accounts", "customer", "customers", "care",
  "help", "center", "centre", "desk", "inc", "llc", "ltd", "corp", "corporation", "company", "com", "co", "jp", "net",
  "no", "reply", "noreply", "info", "news", "newsletter", "notification", "notifications", "notice", "alert", "alerts",
  "mail", "email", "billing", "bank", "banking", "card", "cards", "id", "online", "official", "delivery", "express",
  "group", "global", "japan", "usa", "update", "updates", "webmaster", "payments", "payment", "member", "members",
  "membership", "rewards", "store", "shop", "tracking", "cloud", "verification", "admin", "administrator", "dept",
  "department", "the", "your", "from", "app", "equipo", "de", "soporte", "drive", "docs", "prime", "premium", "web", "は", "の", "より", "から", "です",
};

/* What follows when a message speaks of itself. */
static const char * const self_after[] = {
  "をご利用", "のご利用", "ご利用", "をお使い", "会員", "利用者", "カスタマー", "サポート", "お客様", "お客さま",
  "株式会社", "公式", "をご愛顧", "ご愛顧", "からの", "より", "です", "でございます", "センター", "アカウント", "事務局",
  "id", "認証", "の認証", "の確認コード", "のワンタイム", "ログイン", "ユーザー", "メンバー", "をご契約", "ご契約",
  "お問い合わせ", "警告", "セキュリティ", "受信料", "をご視聴", "オンライン", "コード", "の口座",
  "インターネットバンキング", "プライム", "team", "support", "security", "account", "customer", "code",
};

/* What stands before it then. */
static const char * const self_before[] = {
  "いつも", "平素より", "平素は", "平素から", "発行元", "発行者", "配信元", "発行", "送信元", "株式会社", "運営会社",
  "運営", "copyright", "choosing", "your",
};

/* What follows when it speaks of somebody else. */
static const char * const no_claim_after[] = {
  "ギフト", "商品券", "クーポン", "券", "様", "ショップ", "で買", "で購入", "を名乗", "をかたる", "を騙", "に友だち",
};

static gboolean
skip_any (const GenkanMessageSigns *text,
          guint                     at,
          const char * const       *words,
          gsize                     n_words,
          guint                    *end)
{
  *end = at;
  for (gsize i = 0; i < n_words; i++)
    *end = MAX (*end, _genkan_message_signs_skip (text, at, words[i]));

  return *end > at;
}

static gboolean
ends_with_any (const GenkanMessageSigns *text,
               guint                     at,
               const char * const       *words,
               gsize                     n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      if (_genkan_message_signs_ends (text, at, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* Katakana go on: another word, unless it is one that companies add. */
static gboolean
is_cut (const GenkanMessageSigns *text,
        guint                     end)
{
  guint after;

  return end < text->signs->len && _genkan_message_signs_at (text, end)->sign == 0
         && _genkan_message_signs_at (text, end)->kind == GENKAN_MESSAGE_LETTER_KATAKANA
         && _genkan_message_signs_at (text, end - 1)->kind == GENKAN_MESSAGE_LETTER_KATAKANA
         && !skip_any (text, end, fillers, G_N_ELEMENTS (fillers), &after);
}

/* `城南信用金庫`, `田中みずほ`: kanji directly before a Japanese name make another name of it. */
static gboolean
is_part_of_name (const GenkanMessageSigns *text,
                 const Place              *place)
{
  const GenkanMessageSign *first = _genkan_message_signs_at (text, place->at);
  const GenkanMessageSign *before;

  if (place->at == 0 || place->name->is_latin || first->kind == GENKAN_MESSAGE_LETTER_LATIN)
    return FALSE;
  before = _genkan_message_signs_at (text, place->at - 1);
  if (before->kind != GENKAN_MESSAGE_LETTER_HAN || (first->sign != 0 && (!place->name->is_weak || first->sign != ' ')))
    return FALSE;

  return !ends_with_any (text, place->at, fillers, G_N_ELEMENTS (fillers));
}

static gboolean
find_place (GenkanMessageClaims      *claims,
            const GenkanMessageSigns *text,
            guint                     at,
            Place                    *place)
{
  place->at = at;
  place->score = 0;
  place->is_sender = FALSE;
  place->name = _genkan_message_names_match (claims->names, text, at, &place->end);

  return place->name != NULL && !is_cut (text, place->end);
}

/* Whether everything beside the name is what companies add to theirs. */
static gboolean
stands_alone (const GenkanMessageSigns *text,
              const Place              *place)
{
  guint next;

  for (guint i = 0; i < text->signs->len; i = next)
    {
      if (i == place->at)
        next = place->end;
      else if (!skip_any (text, i, fillers, G_N_ELEMENTS (fillers), &next))
        {
          if (_genkan_message_signs_at (text, i)->kind != GENKAN_MESSAGE_LETTER_NONE)
            return FALSE;
          next = i + 1;
        }
    }

  return TRUE;
}

static char *
dup_found (const GenkanMessageSigns *text,
           const Place              *place)
{
  const GenkanMessageFolded *folded = text->folded;
  gsize from = _genkan_message_signs_at (text, place->at)->from;
  gsize last = _genkan_message_signs_at (text, place->end - 1)->from;
  gsize start;
  gsize length;

  last += (gsize) (g_utf8_next_char (folded->text + last) - (folded->text + last));
  if (g_str_has_prefix (folded->text + last, "ー"))
    last += strlen ("ー");
  _genkan_message_folded_span (folded, from, last, &start, &length);

  return g_strndup (folded->original + start, length);
}

/* Digits that stand for letters: `Amaz0n`. */
static void
read_digits_as_letters (GenkanMessageSigns *text)
{
  for (guint i = 0; i < text->signs->len; i++)
    {
      GenkanMessageSign *sign = &g_array_index (text->signs, GenkanMessageSign, i);

      if (sign->c != '0' && sign->c != '1')
        continue;
      if ((i > 0 && sign->sign == 0 && _genkan_message_signs_at (text, i - 1)->kind == GENKAN_MESSAGE_LETTER_LATIN)
          || (i + 1 < text->signs->len && _genkan_message_signs_at (text, i + 1)->kind == GENKAN_MESSAGE_LETTER_LATIN
              && _genkan_message_signs_at (text, i + 1)->sign == 0))
        {
          sign->c = sign->c == '0' ? 'o' : 'l';
          sign->kind = GENKAN_MESSAGE_LETTER_LATIN;
        }
    }
}

/* `support@aoba.example`, `www.aoba.example`: what an address is made of is no name. */
static gboolean
is_in_address (const GenkanMessageSigns *text,
               const Place              *place)
{
  const char *start = text->folded->text + _genkan_message_signs_at (text, place->at)->from;
  const char *end = text->folded->text + _genkan_message_signs_at (text, place->end - 1)->from;

  if (!place->name->is_latin)
    return FALSE;
  while (start > text->folded->text && g_ascii_isgraph (start[-1]) && strchr ("<>()[]", start[-1]) == NULL)
    start--;
  while (g_ascii_isgraph (*end) && strchr ("<>()[]", *end) == NULL)
    {
      if (*end == '.' && g_ascii_isalnum (end[1]) && end > text->folded->text + _genkan_message_signs_at (text, place->at)->from)
        return !place->is_sender;
      end++;
    }

  return memchr (start, '@', (gsize) (end - start)) != NULL || memmem (start, (gsize) (end - start), "://", 3) != NULL;
}

/* `Lanternfolk Aoba Core`: with other Latin words on both sides it is a part of another name. */
static gboolean
is_between_others (const GenkanMessageSigns *text,
                   const Place              *place)
{
  guint after;

  return place->name->is_latin && place->at > 0 && place->end < text->signs->len
         && _genkan_message_signs_at (text, place->at)->sign == ' ' && _genkan_message_signs_at (text, place->end)->sign == ' '
         && _genkan_message_signs_at (text, place->at - 1)->kind == GENKAN_MESSAGE_LETTER_LATIN
         && _genkan_message_signs_at (text, place->end)->kind == GENKAN_MESSAGE_LETTER_LATIN
         && !ends_with_any (text, place->at, fillers, G_N_ELEMENTS (fillers))
         && !skip_any (text, place->end, fillers, G_N_ELEMENTS (fillers), &after);
}

static gboolean
find_in_name (GenkanMessageClaims      *claims,
              const GenkanMessageSigns *text,
              Place                    *found)
{
  guint next;

  for (guint i = 0; i < text->signs->len; i = next)
    {
      Place place;

      next = i + 1;
      if (!find_place (claims, text, i, &place))
        continue;
      place.is_sender = TRUE;
      next = place.end;
      if (is_part_of_name (text, &place) || is_in_address (text, &place) || is_between_others (text, &place)
          || (place.name->is_weak && !stands_alone (text, &place)))
        continue;
      *found = place;
      return TRUE;
    }

  return FALSE;
}

static gboolean
is_open_bracket (gunichar c)
{
  return c == '[' || c == 0x3010 /* 【 */ || c == 0x300e /* 『 */ || c == 0x300a /* 《 */ || c == '<' || c == 0x3014 /* 〔 */;
}

static gboolean
is_close_bracket (gunichar c)
{
  return c == ']' || c == 0x3011 || c == 0x300f || c == 0x300b || c == '>' || c == 0x3015;
}

/* `【OCN】`, `[Amazon]`, `【重要・OCNメール】`: a bracket on both sides, and little else between them. */
static gboolean
is_in_tag (const GenkanMessageSigns *text,
           const Place              *place)
{
  const char *start = text->folded->text;
  const char *p = start + _genkan_message_signs_at (text, place->at)->from;
  const char *q = start + _genkan_message_signs_at (text, place->end - 1)->from;
  guint n = 0;

  for (; p > start && n <= MAX_TAG; n++)
    {
      p = g_utf8_prev_char (p);
      if (*p == '\n' || is_close_bracket (_genkan_message_get_letter (p)))
        return FALSE;
      if (is_open_bracket (_genkan_message_get_letter (p)))
        break;
    }
  if (p == start && !is_open_bracket (_genkan_message_get_letter (p)))
    return FALSE;

  for (; *q != '\0' && n <= MAX_TAG; n++)
    {
      q = g_utf8_next_char (q);
      if (is_close_bracket (_genkan_message_get_letter (q)))
        return TRUE;
      if (*q == '\0' || *q == '\n' || is_open_bracket (_genkan_message_get_letter (q)))
        return FALSE;
    }

  return FALSE;
}

/* How much a place says that the message speaks of its own sender. */
static int
rate (const GenkanMessageSigns *text,
      const Place              *place)
{
  const GenkanMessageSign *first = _genkan_message_signs_at (text, place->at);
  gboolean at_end = place->end >= text->signs->len;
  gunichar sign_after = at_end ? '\n' : _genkan_message_signs_at (text, place->end)->sign;
  gboolean line_begins = first->sign == '\n';
  gboolean self;
  guint after;

  if (is_part_of_name (text, place) || is_in_address (text, place))
    return 0;
  if (is_in_tag (text, place))
    return SCORE_TAG;
  if (skip_any (text, place->end, no_claim_after, G_N_ELEMENTS (no_claim_after), &after))
    return 0;

  self = skip_any (text, place->end, self_after, G_N_ELEMENTS (self_after), &after)
         || ends_with_any (text, place->at, self_before, G_N_ELEMENTS (self_before));
  if (first->sign == ':' && !self)
    return 0;
  if (line_begins && (self || sign_after == ':' || (sign_after == '\n' && place->at < HEADING)))
    return SCORE_SELF + (place->at == 0);
  if (self)
    return place->name->is_weak ? SCORE_WEAK : SCORE_SELF - 1;

  if (line_begins && sign_after == ' ' && !place->name->is_weak
      && _genkan_message_letter_is_japanese (_genkan_message_signs_at (text, place->end)->c))
    return SCORE_SELF - 1;

  return line_begins ? SCORE_WEAK : 0;
}

/* Returns: whether one service is named as the sender; @least is what it takes */
static gboolean
find_in_text (GenkanMessageClaims      *claims,
              const GenkanMessageSigns *text,
              int                       mention,
              int                       least,
              Place                    *found)
{
  g_autoptr (GHashTable) scores = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  int best = least - 1;
  guint next;

  for (guint i = 0; i < text->signs->len && places->len < MAX_NAMES; i = next)
    {
      Place place;
      int sum;

      next = i + 1;
      if (!find_place (claims, text, i, &place))
        continue;
      next = place.end;
      place.score = rate (text, &place);
      if (place.score == 0)
        place.score = place.name->is_weak ? 0 : mention;
      if (place.score == 0)
        continue;
      sum = GPOINTER_TO_INT (g_hash_table_lookup (scores, place.name->service)) + place.score;
      g_hash_table_insert (scores, (gpointer) place.name->service, GINT_TO_POINTER (sum));
      g_array_append_val (places, place);
    }

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      int sum = GPOINTER_TO_INT (g_hash_table_lookup (scores, place->name->service));

      if (sum > best)
        {
          best = sum;
          *found = *place;
          found->best = 0;
        }
      if (best >= least && place->name->service == found->name->service)
        found->best = MAX (found->best, place->score);
    }

  return best >= least;
}

static gsize
bounded (const char *text,
         gsize       limit)
{
  gsize length = strnlen (text, limit);

  while (length > 0 && ((guchar) text[length] & 0xc0) == 0x80)
    length--;

  return length;
}

static void
take (const GenkanMessageSigns *text,
      const Place              *place,
      gboolean                 *where,
      GenkanMessageClaim       *claim)
{
  if (claim->service == NULL)
    {
      claim->service = place->name->service;
      claim->found = dup_found (text, place);
    }
  *where = claim->service == place->name->service;
  claim->outright = claim->outright || (*where && (place->is_sender || place->best >= SCORE_SELF - 1));
}

/**
 * genkan_message_claims_new:
 * @catalog: must outlive the result
 *
 * Returns: (transfer full): finds out who messages say they are
 */
GenkanMessageClaims *
genkan_message_claims_new (GenkanCatalog *catalog)
{
  GenkanMessageClaims *self;

  g_return_val_if_fail (catalog != NULL, NULL);

  self = g_new0 (GenkanMessageClaims, 1);
  self->names = _genkan_message_names_new (catalog);

  return self;
}

void
genkan_message_claims_free (GenkanMessageClaims *claims)
{
  g_return_if_fail (claims != NULL);

  _genkan_message_names_free (claims->names);
  g_free (claims);
}

/**
 * genkan_message_claims_find:
 * @claim: (out): cleared first; the caller frees @claim->found
 *
 * Finds out who @message says it is: the sender's name counts before the subject, and the subject before the text. A service
 * that is only mentioned is no claim.
 *
 * Returns: whether it says so
 */
gboolean
genkan_message_claims_find (GenkanMessageClaims *claims,
                            GenkanMessage       *message,
                            GenkanMessageClaim  *claim)
{
  const char *name;
  const char *subject;
  const char *body;
  g_autoptr (GenkanMessageSigns) in_name = NULL;
  g_autoptr (GenkanMessageSigns) in_subject = NULL;
  g_autoptr (GenkanMessageSigns) in_text = NULL;
  gboolean is_short;
  Place place;

  g_return_val_if_fail (claims != NULL && message != NULL && claim != NULL, FALSE);

  memset (claim, 0, sizeof *claim);
  name = message->from_name != NULL ? message->from_name : "";
  subject = message->subject != NULL ? message->subject : "";
  body = message->text != NULL ? message->text : "";

  in_name = _genkan_message_signs_new (name, bounded (name, GENKAN_LIMIT_QUOTE));
  if (find_in_name (claims, in_name, &place))
    {
      take (in_name, &place, &claim->in_name, claim);
    }
  else
    {
      read_digits_as_letters (in_name);
      if (find_in_name (claims, in_name, &place))
        take (in_name, &place, &claim->in_name, claim);
    }

  in_subject = _genkan_message_signs_new (subject, bounded (subject, GENKAN_LIMIT_QUOTE));
  if (find_in_text (claims, in_subject, 0, SCORE_SELF - 1, &place))
    take (in_subject, &place, &claim->in_subject, claim);

  in_text = _genkan_message_signs_new (body, bounded (body, GENKAN_LIMIT_CLAIMS));
  is_short = !message->is_mail && in_text->signs->len <= SHORT_TEXT;
  if (find_in_text (claims, in_text, is_short ? SCORE_WEAK : 0, is_short ? SCORE_WEAK : SCORE_SELF - 1, &place))
    take (in_text, &place, &claim->in_text, claim);

  return claim->service != NULL;
}
