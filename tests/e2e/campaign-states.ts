import { addFileTool } from "@/lib/campaigns/add-tool";
import {
  campaignDepartmentPath,
  campaignPath,
  OWN_CAMPAIGNS_PATH,
  ownCampaignPath,
} from "@/lib/campaigns/campaign-paths";
import { systemNow } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { uuidv7 } from "@/lib/db/uuid";
import { SHOWN_IN_A_DEPARTMENT } from "@/lib/petitions/read-campaign-petitions";
import { makeCampaign } from "../factories/make-campaign";
import { makePetition } from "../factories/make-petition";
import { makeSignatures } from "../factories/make-signatures";
import { contextOf, makeUser } from "../factories/make-user";
import { pngFile } from "../unit/files/sample-files";

type State = [name: string, path: string, status?: number];

const LONG = "anticonstitutionnellement".repeat(4);
const LONG_LINK = `https://exemple.example/${"une-adresse-que-rien-ne-coupe/".repeat(6)}`;

/** A campaign with everything long, one that nobody took up, one that is over, and a draft. */
export async function campaignStates(db: Db): Promise<State[]> {
  const owner = await makeUser(db);
  const full = await fullCampaign(db, owner);
  const bare = await makeCampaign(db);
  const closed = await makeCampaign(db, { status: "closed" });
  const draft = await makeCampaign(db, { status: "draft" });
  const mine = await makePetition(db, { campaignId: full.id, communeInsee: "35238", status: "delivered" });
  for (let at = 0; at <= SHOWN_IN_A_DEPARTMENT; at++)
    await makePetition(db, { campaignId: full.id, communeInsee: "72181" });
  await makeSignatures(db, mine, 12);
  return [
    ["campaigns", "/campagnes"],
    ["campaign", campaignPath(full.slug)],
    ["campaign in a département", campaignDepartmentPath(full.slug, "72")],
    ["campaign where nobody petitions", campaignDepartmentPath(full.slug, "01"), 404],
    ["campaign nobody took up", campaignPath(bare.slug)],
    ["campaign that is over", campaignPath(closed.slug)],
    ["campaign being written", campaignPath(draft.slug), 404],
    ["petition of a campaign", `/petitions/${mine.slug}`],
  ];
}

/** The same behind sign-in. */
export async function ownCampaignStates(db: Db, owner: User): Promise<State[]> {
  const full = await fullCampaign(db, owner);
  const draft = await makeCampaign(db, { owner, status: "draft", appeal: "" });
  const closed = await makeCampaign(db, { owner, status: "closed" });
  return [
    ["own campaigns", OWN_CAMPAIGNS_PATH],
    ["new campaign", `${OWN_CAMPAIGNS_PATH}/nouvelle`],
    ["own campaign", ownCampaignPath(full.id)],
    ["own campaign, a file refused", `${ownCampaignPath(full.id)}?refus=file-active`],
    ["campaign draft", ownCampaignPath(draft.id)],
    ["own campaign that is over", ownCampaignPath(closed.id)],
    ["nobody’s campaign", ownCampaignPath(uuidv7(systemNow())), 404],
  ];
}

/** Tools of every kind, with words that no phone holds on one line. */
async function fullCampaign(db: Db, owner: User) {
  const title = `Une campagne ${LONG}`;
  const campaign = await makeCampaign(db, {
    owner,
    title,
    appeal: `## ${LONG}\n\n${LONG_LINK}[^1]\n\n[^1]: ${LONG}`,
  });
  await db.campaignTool.createMany({
    data: [
      {
        campaignId: campaign.id,
        position: 1,
        kind: "text",
        title: LONG,
        description: `${LONG}\n\nÀ copier.`,
        url: "",
      },
      { campaignId: campaign.id, position: 2, kind: "link", title: LONG, description: "", url: LONG_LINK },
    ],
  });
  const poster = { name: `${LONG}.png`, bytes: pngFile() };
  await addFileTool(contextOf(db, owner), campaign.id, { title: "", description: LONG }, poster);
  return campaign;
}
