/**
 * Words for pseudonyms. The first says nothing that could be said of a person (material, texture, weather, light, motion, shape;
 * no colour of skin or hair, no age, mood, origin or size); the second is a bird, plant, stone, water or thing of nature that is no
 * given name, no drug, no insult and no clinical word.
 */
export const FIRST_WORDS: readonly string[] = `
acoustic aerial afloat airborne alloyed amphibious angled annular anodized arched arcing arrowed banded beaded bevelled beaming
billowing blazing blooming bordered bouncing braided branching brassy breezy bridged brimming bronzed brushed bubbling budding
burnished buttoned buttressed candlelit cantering canvas carbonized carved cascading cast chalky chequered chevroned chiming
chiselled circling circular clouded coiled columned combed concentric copper corded corduroy corrugated cosmic cottony cresting
crimped crinkled crocheted crossed crystalline cubic curling curved cushioned damask dappled darned dashing daylit deckled denim
dewy diagonal dipping domed dotted dovetailed downy drifting duned dyed echoing eddying elliptic embossed enamelled engraved
etched evergreen fanned feathered felted ferrous fibrous filigree flagged flannel fleecy flickering floating flowering fluted
foamy foggy folded foliate forked fossil fretted frilled fringed frosted furled gabled galvanic gauzy gilded glazed gleaming
glimmering glinting glistening glowing gossamer grained granular grassy gravelly grooved hammered hemmed herringbone hexagonal
hilltop hinged honeyed hooped humming inked inlaid ironclad jagged jewelled jingling jointed knitted knotted laced lacquered
laminated lanternlit latticed layered leafy leathern lettered lilting linear linen lofty looped lunar lustrous magnetic marbled
masted matted meandering meteoric midnight milled mirrored moated molten moonlit mosaic mossy mottled muslin nautical nesting
netted nickel notched oaken oblong orbital organza oval painted panelled papery parquet patched patterned pebbled pendant
pennant perched pewter pillared pivoting plaited planetary plated pleated plumed polar polished porcelain porous printed prismatic
quartered quilted radial radiant rafting ramped raftered reedy reflected resin ribbed ribboned riffled rimmed ringing rippling riveted
rolling roofed rotating rounded rushing rustling saddled sailing sandstone sanded satin scalloped scented scrolled seamed serrated
shaded sheltered shimmering shingled sifted silken silvered skylit slanting slated snowy soaring solar sonic spangled sparkling
speckled spinning spiral spliced spotted stacked starlit steepled stellar stencilled stippled stitched striped
studded sunlit swaying swirling swooping tapered tapestry tasselled terraced thatched threaded tidal tiled timbered tinted
topiary trellised tufted tumbling turned turreted tweed twilit twining twirling undulating unfurled upland vaulted veined velvet
veneered volcanic wafting walled waxed weathered wheeled whirling whistling whittled wicker windborne winding windswept wired
wooden woolly woven wreathed zigzag
`
  .trim()
  .split(/\s+/);

export const SECOND_WORDS: readonly string[] = `
abalone acacia acorn agate albatross alcove alfalfa allspice alpaca amaranth anchorage anemone anthracite apricot aquifer
archipelago argon arnica artichoke arugula asparagus aster atoll aurora auklet avocet azalea azurite badger balsam bamboo
banksia banyan baobab barley barnacle basalt basin bauxite bayou beanstalk beechnut begonia bellflower bilberry bittern blackberry
bluebell bobolink borage boulder boxwood bracken bramble breadfruit brookweed buckwheat bulrush bunting burdock
buttercup butterbur butternut buttonbush cactus calcite calendula canyon caracara caraway cardamom cascade cassowary catkin cavern celandine
celadon chaffinch chalcedony chamomile chard chestnut chickadee chicory chives chrysolite cinnabar cinnamon cirrus citron clementine cloudberry cobalt
cobnut coltsfoot columbine comet conifer corncrake cornflower cotinga cottonwood cowslip cranberry creek crocus crossbill cumulus curlew currant
cypress damson dandelion daylily delta diorite dipper dogwood dolomite driftwood dunlin dunnock edelweiss egret elderberry elm endive
escarpment estuary eucalyptus fescue feldspar fieldfare fig firefly fjord flamingo flint flycatcher forsythia fountain foxtail frigatebird fritillary fuchsia
fulmar gabbro gadwall galaxy galena gannet gardenia garganey gentian geode geyser ginkgo glacier glade gneiss godwit goldcrest goldenrod goldeneye
goosander gooseberry gorse goshawk grapefruit grapevine grassland gravel grebe greenfinch greenshank grosbeak grotto grouse guava guillemot gypsum
harebell harrier hawkbit hazelnut hedgerow heliotrope hematite hibiscus hickory hillside hoatzin honeydew honeysuckle hoopoe hornbeam hornbill horsetail houseleek huckleberry hummingbird hydrangea
ibis iceberg iceplant jacana jackdaw kale kelp kingfisher kinglet kittiwake kiwifruit knapweed kumquat laburnum lagoon lapwing larch larkspur
lava lavender lemongrass lichen limestone lingonberry loquat lotus lovage lupin lyrebird macaw magpie mahogany malachite mallard mallow mandarin mangrove
maple marjoram marl marshland meadow meadowsweet medlar merganser mesa meteor mica milkwort millet mimosa mistletoe moonstone moorhen moorland
moraine mulberry muscovite mushroom nasturtium nebula nectarine nettle nightjar nuthatch oakmoss obsidian oleander orchard oregano oriole osprey ouzel oxbow oxlip
oystercatcher papyrus parsley parsnip partridge peony peppermint peridot periwinkle petrel phalarope pheasant pinecone pintail pipit pistachio plantain
plateau plover pochard pomegranate pomelo prairie ptarmigan puffin pumice pyrite quarry quartz quetzal quince rainforest rapids raspberry razorbill redshank
redstart redwing redwood reef rhubarb ridge ringlet river roadrunner rosehip rushes saffron sandbar sanderling sandpiper sapling sapwood savanna
sawgrass scabious seagrass sedge seedling sequoia shale shearwater shelduck shoreline shoveler siskin skimmer skylark slate snapdragon snipe snowdrop
snowberry soapstone spindleberry spinifex spoonbill spruce squash starling stonechat stonecrop stonewort stork strawberry sumac summit sunbird sundew
sunflower swallow swan sycamore tamarind tanager tarragon tern thicket thistle thrush thyme topsoil toucan tourmaline travertine treecreeper trefoil
trillium tropicbird tuberose tulip tundra turnip turnstone turquoise valley vetch viburnum vireo volcano wagtail walnut warbler waterfall watercress
waterlily waxbill waxwing wetland wheatear whimbrel whinchat whitebeam whitethorn wigeon wildflower willet willowherb windflower wisteria woodland woodlark woodpecker woodruff
yarrow yucca zircon
`
  .trim()
  .split(/\s+/);
