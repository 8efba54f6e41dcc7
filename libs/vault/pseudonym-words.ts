/**
 * Words for pseudonyms. The first says nothing that could be said of a person (material, texture, weather, light, motion, shape;
 * no colour of skin or hair, no age, mood, origin or size); the second is a bird, plant, stone, water or thing of nature that is no
 * given name, no drug, no insult and no clinical word.
 */
export const FIRST_WORDS: readonly string[] = `
acoustic aerial afloat airborne alloyed amphibious angled annular anodized arched arcing arrowed banded
beaded bevelled billowing blazing bordered branching bridged brimming bronzed brushed bubbling burnished
buttoned buttressed candlelit canvas carbonized carved cascading chalky chequered chevroned chiming
chiselled circling circular coiled combed concentric corded corduroy corrugated cosmic cottony crocheted
crossed crystalline cubic cushioned damask dappled darned daylit deckled denim dewy diagonal domed dotted
dovetailed drifting duned eddying elliptic embossed enamelled etched fanned feathered felted ferrous
fibrous filigree flannel fleecy flickering floating flowering fluted foamy folded foliate frilled fringed
frosted furled gabled galvanic gauzy gilded glazed gleaming glimmering glinting glistening gossamer
grained granular grassy gravelly grooved hammered hemmed herringbone hexagonal hilltop honeyed hooped
humming inked inlaid ironclad jagged jewelled knitted knotted lacquered laminated lanternlit latticed
layered leafy leathern lilting lustrous magnetic marbled meteoric midnight milled mirrored moated molten
moonlit mosaic mossy mottled nautical nesting netted notched oaken oblong orbital organza oval papery
parquet patched patterned pebbled pendant perched pewter pillared pivoting plaited planetary plated
pleated plumed porcelain porous printed prismatic quartered quilted radial radiant raftered rafting
ramped reflected resin ribboned riffled ringing rippling riveted roofed rotating rustling sailing sanded
sandstone satin scalloped scented scrolled seamed serrated shaded shimmering shingled silken skylit
slanting slated soaring sonic spangled sparkling speckled spiral spliced starlit steepled stellar
stencilled stippled stitched striped sunlit swaying swirling swooping tapered tapestry tasselled terraced
thatched threaded tidal tiled timbered tinted topiary trellised tufted turreted twilit twirling
undulating unfurled vaulted veneered volcanic wafting waxed whistling whittled windborne winding
windswept woven wreathed zigzag
`
  .trim()
  .split(/\s+/);

export const SECOND_WORDS: readonly string[] = `
abalone acorn agate alcove alfalfa allspice alpaca anthracite apricot aquifer archipelago argon artichoke
arugula asparagus atoll auklet avocet azurite bamboo banksia banyan baobab basin bauxite beanstalk
beechnut bilberry bittern blackberry bobolink borage boxwood breadfruit brookweed buckwheat bulrush
burdock butterbur buttercup butternut buttonbush calcite caracara cardamom cascade cassowary catkin
cavern celadon chaffinch chalcedony chamomile chickadee chicory chives chrysolite cirrus cloudberry
cobalt coltsfoot conifer corncrake cornflower cotinga cowslip crocus crossbill cumulus curlew currant
damson dandelion daylily diorite dipper dogwood dolomite driftwood dunlin dunnock edelweiss egret endive
escarpment estuary feldspar fescue fieldfare firefly fjord flamingo flycatcher foxtail frigatebird
fritillary fulmar gabbro gadwall garganey gentian geode ginkgo glacier gneiss godwit goldcrest goldeneye
goosander gorse goshawk grapefruit grassland grebe greenfinch greenshank grosbeak grotto guava guillemot
harebell hawkbit hedgerow hematite hibiscus hoatzin honeydew hoopoe hornbeam hornbill horsetail houseleek
hydrangea iceberg iceplant jacana kinglet kittiwake kiwifruit knapweed kumquat lapwing lava lemongrass
limestone lingonberry loquat lovage lyrebird macaw mahogany malachite mangrove marjoram marl marshland
meadowsweet medlar merganser meteor milkwort mimosa moonstone moorhen moorland nasturtium
nectarine nightjar oakmoss obsidian oregano ouzel oxbow oxlip oystercatcher papyrus parsnip peony
peppermint peridot periwinkle petrel phalarope pinecone pintail pipit pistachio plantain plateau pochard
pomegranate pomelo ptarmigan puffin pumice pyrite quetzal rainforest razorbill redshank redstart redwing
rhubarb ringlet roadrunner rosehip rushes sandbar sanderling sandpiper sapwood scabious seagrass sedge
sequoia shale shearwater shelduck shoveler siskin skylark snapdragon snowberry snowdrop soapstone
spindleberry spinifex spoonbill stonechat stonecrop stonewort sumac sunbird sundew sunflower tanager
tarragon tern thicket thyme toucan tourmaline travertine treecreeper trefoil trillium tropicbird tuberose
tundra turnstone turquoise vetch viburnum vireo wagtail warbler watercress waterfall waterlily waxbill
waxwing wetland wheatear whimbrel whinchat whitebeam whitethorn wigeon wildflower willowherb windflower
woodlark woodpecker yarrow zircon
`
  .trim()
  .split(/\s+/);
